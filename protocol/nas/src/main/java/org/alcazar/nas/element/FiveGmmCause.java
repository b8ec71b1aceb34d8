// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.Arrays;

/** Why a request is refused or a message is wrong (TS 24.501 §9.11.3.2, annex A). */
public enum FiveGmmCause {
    ILLEGAL_UE(3),
    PEI_NOT_ACCEPTED(5),
    ILLEGAL_ME(6),
    FIVE_GS_SERVICES_NOT_ALLOWED(7),
    UE_IDENTITY_CANNOT_BE_DERIVED(9),
    IMPLICITLY_DEREGISTERED(10),
    PLMN_NOT_ALLOWED(11),
    TRACKING_AREA_NOT_ALLOWED(12),
    ROAMING_NOT_ALLOWED_IN_TRACKING_AREA(13),
    NO_SUITABLE_CELLS_IN_TRACKING_AREA(15),
    MAC_FAILURE(20),
    SYNCH_FAILURE(21),
    CONGESTION(22),
    UE_SECURITY_CAPABILITIES_MISMATCH(23),
    SECURITY_MODE_REJECTED_UNSPECIFIED(24),
    NON_5G_AUTHENTICATION_UNACCEPTABLE(26),
    N1_MODE_NOT_ALLOWED(27),
    RESTRICTED_SERVICE_AREA(28),
    REDIRECTION_TO_EPC_REQUIRED(31),
    LADN_NOT_AVAILABLE(43),
    NO_NETWORK_SLICES_AVAILABLE(62),
    MAXIMUM_PDU_SESSIONS_REACHED(65),
    INSUFFICIENT_RESOURCES_FOR_SLICE_AND_DNN(67),
    INSUFFICIENT_RESOURCES_FOR_SLICE(69),
    NGKSI_ALREADY_IN_USE(71),
    NON_3GPP_ACCESS_NOT_ALLOWED(72),
    SERVING_NETWORK_NOT_AUTHORIZED(73),
    TEMPORARILY_NOT_AUTHORIZED_FOR_SNPN(74),
    PERMANENTLY_NOT_AUTHORIZED_FOR_SNPN(75),
    NOT_AUTHORIZED_FOR_CAG(76),
    WIRELINE_ACCESS_AREA_NOT_ALLOWED(77),
    PLMN_NOT_ALLOWED_AT_PRESENT_LOCATION(78),
    UAS_SERVICES_NOT_ALLOWED(79),
    DISASTER_ROAMING_NOT_ALLOWED(80),
    PAYLOAD_NOT_FORWARDED(90),
    DNN_NOT_SUPPORTED_IN_SLICE(91),
    INSUFFICIENT_USER_PLANE_RESOURCES(92),
    ONBOARDING_SERVICES_TERMINATED(93),
    SEMANTICALLY_INCORRECT_MESSAGE(95),
    INVALID_MANDATORY_INFORMATION(96),
    MESSAGE_TYPE_NON_EXISTENT(97),
    MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE(98),
    ELEMENT_NON_EXISTENT(99),
    CONDITIONAL_IE_ERROR(100),
    MESSAGE_NOT_COMPATIBLE_WITH_STATE(101),
    PROTOCOL_ERROR_UNSPECIFIED(111);

    private static final FiveGmmCause[] BY_VALUE = new FiveGmmCause[256];

    static {
        Arrays.fill(BY_VALUE, PROTOCOL_ERROR_UNSPECIFIED);
        for (var cause : values()) {
            BY_VALUE[cause.value] = cause;
        }
    }

    private final int value;

    FiveGmmCause(int value) {
        this.value = value;
    }

    /** The coded value. */
    public int value() {
        return value;
    }

    /**
     * The cause coded so; a value that has no meaning is "protocol error, unspecified", as the standard wants it.
     *
     * @param value 0..255
     */
    public static FiveGmmCause of(int value) {
        return BY_VALUE[value];
    }
}
