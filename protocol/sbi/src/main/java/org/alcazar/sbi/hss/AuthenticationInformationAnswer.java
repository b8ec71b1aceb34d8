// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import java.util.List;

/**
 * The vectors asked for (TS 29.272 §7.2.6).
 *
 * @param eUtranVectors in the order in which they are to be used, at least one
 */
public record AuthenticationInformationAnswer(List<EUtranVector> eUtranVectors) {

    public AuthenticationInformationAnswer {
        eUtranVectors = List.copyOf(eUtranVectors);
        if (eUtranVectors.isEmpty()) {
            throw new IllegalArgumentException("an answer has at least one vector");
        }
    }
}
