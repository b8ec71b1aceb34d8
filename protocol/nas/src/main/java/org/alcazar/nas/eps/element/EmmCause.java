// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import java.util.Arrays;

/** Why a request is refused or a message is wrong, in mobility management (TS 24.301 §9.9.3.9, annex A). */
public enum EmmCause {
    IMSI_UNKNOWN_IN_HSS(2),
    ILLEGAL_UE(3),
    IMEI_NOT_ACCEPTED(5),
    ILLEGAL_ME(6),
    EPS_SERVICES_NOT_ALLOWED(7),
    EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED(8),
    UE_IDENTITY_CANNOT_BE_DERIVED(9),
    IMPLICITLY_DETACHED(10),
    PLMN_NOT_ALLOWED(11),
    TRACKING_AREA_NOT_ALLOWED(12),
    ROAMING_NOT_ALLOWED_IN_TRACKING_AREA(13),
    EPS_SERVICES_NOT_ALLOWED_IN_PLMN(14),
    NO_SUITABLE_CELLS_IN_TRACKING_AREA(15),
    MSC_TEMPORARILY_NOT_REACHABLE(16),
    NETWORK_FAILURE(17),
    CS_DOMAIN_NOT_AVAILABLE(18),
    ESM_FAILURE(19),
    MAC_FAILURE(20),
    SYNCH_FAILURE(21),
    CONGESTION(22),
    UE_SECURITY_CAPABILITIES_MISMATCH(23),
    SECURITY_MODE_REJECTED_UNSPECIFIED(24),
    NOT_AUTHORIZED_FOR_CSG(25),
    NON_EPS_AUTHENTICATION_UNACCEPTABLE(26),
    REDIRECTION_TO_5GCN_REQUIRED(31),
    REQUESTED_SERVICE_OPTION_NOT_AUTHORIZED_IN_PLMN(35),
    IAB_NODE_OPERATION_NOT_AUTHORIZED(36),
    CS_SERVICE_TEMPORARILY_NOT_AVAILABLE(39),
    NO_EPS_BEARER_CONTEXT_ACTIVATED(40),
    SEVERE_NETWORK_FAILURE(42),
    PLMN_NOT_ALLOWED_AT_PRESENT_LOCATION(78),
    SEMANTICALLY_INCORRECT_MESSAGE(95),
    INVALID_MANDATORY_INFORMATION(96),
    MESSAGE_TYPE_NON_EXISTENT(97),
    MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE(98),
    ELEMENT_NON_EXISTENT(99),
    CONDITIONAL_IE_ERROR(100),
    MESSAGE_NOT_COMPATIBLE_WITH_STATE(101),
    PROTOCOL_ERROR_UNSPECIFIED(111);

    private static final EmmCause[] BY_VALUE = new EmmCause[256];

    static {
        Arrays.fill(BY_VALUE, PROTOCOL_ERROR_UNSPECIFIED);
        for (var cause : values()) {
            BY_VALUE[cause.value] = cause;
        }
    }

    private final int value;

    EmmCause(int value) {
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
    public static EmmCause of(int value) {
        return BY_VALUE[value];
    }
}
