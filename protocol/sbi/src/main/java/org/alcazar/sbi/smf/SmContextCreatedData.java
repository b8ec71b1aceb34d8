// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import java.util.List;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * A context was created (TS 29.502 §6.1.6.2.3).
 *
 * @param smContextRef what to name the context by from now on; over HTTP the last part of {@code Location}
 * @param pduSessionId 1 to 15; of one that comes from the EPS, else null
 * @param sNssai of one that comes from the EPS, else null
 * @param allocatedEbiList the EPS bearers that it had there; empty otherwise
 */
public record SmContextCreatedData(String smContextRef, @Nullable Integer pduSessionId, @Nullable Snssai sNssai,
        List<EbiArpMapping> allocatedEbiList) implements SmContextCreateOutcome {

    public SmContextCreatedData {
        allocatedEbiList = List.copyOf(allocatedEbiList);
    }

    /** Of one that the UE asked for. */
    public SmContextCreatedData(String smContextRef) {
        this(smContextRef, null, null, List.of());
    }
}
