// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Nnrf_NFManagement} (TS 29.510 §5.2). */
public interface NfManagementService {

    /**
     * Makes a function known, or changes what is known of it ({@code PUT /nf-instances/{nfInstanceID}}).
     *
     * @throws ProblemDetails {@link Cause#NF_CONGESTION} if there are too many
     */
    void register(NfProfile profile);

    /**
     * A function is there no more ({@code DELETE /nf-instances/{nfInstanceID}}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    void deregister(String nfInstanceId);
}
