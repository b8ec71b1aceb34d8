// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.amf.N1N2TransferFailureCallback;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.jspecify.annotations.Nullable;

/**
 * The functions that an AMF works with.
 *
 * @param security for security services
 * @param transferFailures finds who is to be told, at a URI, that what a session had for a UE did not reach it
 */
public record NetworkFunctions(UeAuthenticationService ausf, SubscriberDataManagementService subscriberData,
        UeContextManagementService contextManagement, AmPolicyControlService policy, SmfSelection smfs,
        SecurityFunctions security, Function<URI, @Nullable N1N2TransferFailureCallback> transferFailures) {

    /** Without anything for security services. */
    public NetworkFunctions(UeAuthenticationService ausf, SubscriberDataManagementService subscriberData,
            UeContextManagementService contextManagement, AmPolicyControlService policy, SmfSelection smfs,
            Function<URI, @Nullable N1N2TransferFailureCallback> transferFailures) {
        this(ausf, subscriberData, contextManagement, policy, smfs, SecurityFunctions.NONE, transferFailures);
    }

    /** Selects the SMF for a new session (TS 23.501 §6.3.2). */
    @FunctionalInterface
    public interface SmfSelection {

        /** @return null if no SMF serves that data network in that slice */
        @Nullable PduSessionService select(Snssai slice, String dnn);

        /**
         * Selects one that can run security services as well.
         *
         * @param required what it must be able to run
         * @param preferred what it had better be able to run
         * @return null if no SMF serves that data network in that slice with those services; by itself it looks at data network and slice alone
         */
        default @Nullable PduSessionService select(Snssai slice, String dnn, List<SecurityService> required, List<SecurityService> preferred) {
            return select(slice, dnn);
        }
    }
}
