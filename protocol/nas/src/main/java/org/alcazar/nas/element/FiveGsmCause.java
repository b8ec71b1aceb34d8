// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Why a request of session management is refused or a message is wrong (TS 24.501 §9.11.4.2, annex B), as it was coded: a value without
 * meaning is kept.
 *
 * @param value 0..255
 */
public record FiveGsmCause(int value) {

    public static final FiveGsmCause OPERATOR_DETERMINED_BARRING = new FiveGsmCause(8);
    public static final FiveGsmCause INSUFFICIENT_RESOURCES = new FiveGsmCause(26);
    public static final FiveGsmCause MISSING_OR_UNKNOWN_DNN = new FiveGsmCause(27);
    public static final FiveGsmCause UNKNOWN_PDU_SESSION_TYPE = new FiveGsmCause(28);
    public static final FiveGsmCause USER_AUTHENTICATION_FAILED = new FiveGsmCause(29);
    public static final FiveGsmCause REQUEST_REJECTED_UNSPECIFIED = new FiveGsmCause(31);
    public static final FiveGsmCause SERVICE_OPTION_NOT_SUPPORTED = new FiveGsmCause(32);
    public static final FiveGsmCause SERVICE_OPTION_NOT_SUBSCRIBED = new FiveGsmCause(33);
    public static final FiveGsmCause SERVICE_OPTION_TEMPORARILY_OUT_OF_ORDER = new FiveGsmCause(34);
    public static final FiveGsmCause PTI_ALREADY_IN_USE = new FiveGsmCause(35);
    public static final FiveGsmCause REGULAR_DEACTIVATION = new FiveGsmCause(36);
    public static final FiveGsmCause QOS_NOT_ACCEPTED = new FiveGsmCause(37);
    public static final FiveGsmCause NETWORK_FAILURE = new FiveGsmCause(38);
    public static final FiveGsmCause REACTIVATION_REQUESTED = new FiveGsmCause(39);
    public static final FiveGsmCause SEMANTIC_ERROR_IN_TFT_OPERATION = new FiveGsmCause(41);
    public static final FiveGsmCause SYNTACTICAL_ERROR_IN_TFT_OPERATION = new FiveGsmCause(42);
    public static final FiveGsmCause INVALID_PDU_SESSION_IDENTITY = new FiveGsmCause(43);
    public static final FiveGsmCause SEMANTIC_ERRORS_IN_PACKET_FILTERS = new FiveGsmCause(44);
    public static final FiveGsmCause SYNTACTICAL_ERROR_IN_PACKET_FILTERS = new FiveGsmCause(45);
    public static final FiveGsmCause OUT_OF_LADN_SERVICE_AREA = new FiveGsmCause(46);
    public static final FiveGsmCause PTI_MISMATCH = new FiveGsmCause(47);
    public static final FiveGsmCause PDU_SESSION_TYPE_IPV4_ONLY = new FiveGsmCause(50);
    public static final FiveGsmCause PDU_SESSION_TYPE_IPV6_ONLY = new FiveGsmCause(51);
    public static final FiveGsmCause PDU_SESSION_DOES_NOT_EXIST = new FiveGsmCause(54);
    public static final FiveGsmCause PDU_SESSION_TYPE_IPV4V6_ONLY = new FiveGsmCause(57);
    public static final FiveGsmCause PDU_SESSION_TYPE_UNSTRUCTURED_ONLY = new FiveGsmCause(58);
    public static final FiveGsmCause UNSUPPORTED_5QI = new FiveGsmCause(59);
    public static final FiveGsmCause PDU_SESSION_TYPE_ETHERNET_ONLY = new FiveGsmCause(61);
    public static final FiveGsmCause INSUFFICIENT_RESOURCES_FOR_SLICE_AND_DNN = new FiveGsmCause(67);
    public static final FiveGsmCause NOT_SUPPORTED_SSC_MODE = new FiveGsmCause(68);
    public static final FiveGsmCause INSUFFICIENT_RESOURCES_FOR_SLICE = new FiveGsmCause(69);
    public static final FiveGsmCause MISSING_OR_UNKNOWN_DNN_IN_SLICE = new FiveGsmCause(70);
    public static final FiveGsmCause INVALID_PTI = new FiveGsmCause(81);
    public static final FiveGsmCause INTEGRITY_PROTECTION_DATA_RATE_TOO_LOW = new FiveGsmCause(82);
    public static final FiveGsmCause SEMANTIC_ERROR_IN_QOS_OPERATION = new FiveGsmCause(83);
    public static final FiveGsmCause SYNTACTICAL_ERROR_IN_QOS_OPERATION = new FiveGsmCause(84);
    public static final FiveGsmCause INVALID_MAPPED_EPS_BEARER_IDENTITY = new FiveGsmCause(85);
    public static final FiveGsmCause UAS_SERVICES_NOT_ALLOWED = new FiveGsmCause(86);
    public static final FiveGsmCause SEMANTICALLY_INCORRECT_MESSAGE = new FiveGsmCause(95);
    public static final FiveGsmCause INVALID_MANDATORY_INFORMATION = new FiveGsmCause(96);
    public static final FiveGsmCause MESSAGE_TYPE_NON_EXISTENT = new FiveGsmCause(97);
    public static final FiveGsmCause MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE = new FiveGsmCause(98);
    public static final FiveGsmCause ELEMENT_NON_EXISTENT = new FiveGsmCause(99);
    public static final FiveGsmCause CONDITIONAL_IE_ERROR = new FiveGsmCause(100);
    public static final FiveGsmCause MESSAGE_NOT_COMPATIBLE_WITH_STATE = new FiveGsmCause(101);
    public static final FiveGsmCause PROTOCOL_ERROR_UNSPECIFIED = new FiveGsmCause(111);

    public FiveGsmCause {
        if (value >>> 8 != 0) {
            throw new IllegalArgumentException("a cause is an octet");
        }
    }

    /** The cause as a UE takes it: one without meaning is #34. */
    public FiveGsmCause toUe() {
        return meaning().isEmpty() ? SERVICE_OPTION_TEMPORARILY_OUT_OF_ORDER : this;
    }

    /** The cause as a network takes it: one without meaning is #111. */
    public FiveGsmCause toNetwork() {
        return meaning().isEmpty() ? PROTOCOL_ERROR_UNSPECIFIED : this;
    }

    /** "#36 regular deactivation", "#1". */
    @Override
    public String toString() {
        var meaning = meaning();
        return meaning.isEmpty() ? "#" + value : "#" + value + " " + meaning;
    }

    private String meaning() {
        return switch (value) {
            case 8 -> "operator determined barring";
            case 26 -> "insufficient resources";
            case 27 -> "missing or unknown dnn";
            case 28 -> "unknown pdu session type";
            case 29 -> "user authentication failed";
            case 31 -> "request rejected unspecified";
            case 32 -> "service option not supported";
            case 33 -> "service option not subscribed";
            case 34 -> "service option temporarily out of order";
            case 35 -> "pti already in use";
            case 36 -> "regular deactivation";
            case 37 -> "qos not accepted";
            case 38 -> "network failure";
            case 39 -> "reactivation requested";
            case 41 -> "semantic error in tft operation";
            case 42 -> "syntactical error in tft operation";
            case 43 -> "invalid pdu session identity";
            case 44 -> "semantic errors in packet filters";
            case 45 -> "syntactical error in packet filters";
            case 46 -> "out of ladn service area";
            case 47 -> "pti mismatch";
            case 50 -> "pdu session type ipv4 only";
            case 51 -> "pdu session type ipv6 only";
            case 54 -> "pdu session does not exist";
            case 57 -> "pdu session type ipv4v6 only";
            case 58 -> "pdu session type unstructured only";
            case 59 -> "unsupported 5qi";
            case 61 -> "pdu session type ethernet only";
            case 67 -> "insufficient resources for slice and dnn";
            case 68 -> "not supported ssc mode";
            case 69 -> "insufficient resources for slice";
            case 70 -> "missing or unknown dnn in slice";
            case 81 -> "invalid pti";
            case 82 -> "integrity protection data rate too low";
            case 83 -> "semantic error in qos operation";
            case 84 -> "syntactical error in qos operation";
            case 85 -> "invalid mapped eps bearer identity";
            case 86 -> "uas services not allowed";
            case 95 -> "semantically incorrect message";
            case 96 -> "invalid mandatory information";
            case 97 -> "message type non existent";
            case 98 -> "message type not compatible with state";
            case 99 -> "element non existent";
            case 100 -> "conditional ie error";
            case 101 -> "message not compatible with state";
            case 111 -> "protocol error unspecified";
            default -> "";
        };
    }
}
