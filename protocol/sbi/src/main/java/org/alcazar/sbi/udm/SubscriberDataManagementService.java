// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;

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

    /**
     * In which data networks the subscriber may have sessions, by slice ({@code GET /{supi}/smf-select-data}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}
     */
    SmfSelectionSubscriptionData getSmfSelectData(String supi);

    /**
     * What the subscriber gets in a data network of a slice ({@code GET /{supi}/sm-data?single-nssai=…&dnn=…}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}; {@link Cause#DATA_NOT_FOUND} if it is not subscribed
     */
    SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn);
}
