// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Nudm_SubscriberDataManagement}: what a subscriber has subscribed to (TS 29.503 §5.2). */
public interface SubscriberDataManagementService {

    /**
     * Access and mobility subscription data ({@code GET /{supi}/am-data}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}
     */
    AccessAndMobilitySubscriptionData getAmData(String supi);

    /**
     * The subscribed slices alone, for slice selection ({@code GET /{supi}/nssai}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}
     */
    Nssai getNssai(String supi);
}
