// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.codec;

import org.alcazar.ap.codec.ApProtocol;
import org.alcazar.ap.codec.ApProtocol.UeIdElement;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;

/** S1AP among the application protocols. */
final class S1apProtocol {

    private static final int ERROR_INDICATION = 15;

    static final ApProtocol S1AP = new ApProtocol(
            new UeIdElement(0, MmeUeS1apId.TYPE), new UeIdElement(8, EnbUeS1apId.TYPE), ERROR_INDICATION, S1apDecodeException::new);

    private S1apProtocol() {
    }
}
