// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.alcazar.eap.EapMethod;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.PduSessionAuthenticationCommand;
import org.alcazar.nas.message.PduSessionAuthenticationComplete;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ondemand.OnDemandDecodeException;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** How messages are called in a ladder, and what is worth knowing of them. */
final class Labels {

    /** What an abbreviation looks like in the specifications' names. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(entry("NG", "NG"), entry("UE", "UE"), entry("NAS", "NAS"),
            entry("AMF", "AMF"), entry("RAN", "RAN"), entry("UL", "UL"), entry("DL", "DL"), entry("PDU", "PDU"), entry("FIVE", "5G"),
            entry("S1", "S1"), entry("ENB", "eNB"), entry("MME", "MME"), entry("ERAB", "E-RAB"), entry("EMM", "EMM"), entry("ESM", "ESM"),
            entry("EPS", "EPS"), entry("PDN", "PDN"), entry("CS", "CS"), entry("GUTI", "GUTI"), entry("CDMA2000", "CDMA2000"));

    private Labels() {
    }

    /** {@code Registration Request}. */
    static String name(NasMessage message) {
        return switch (message) {
            case SecurityServiceDownlink downlink -> operation(downlink.content());
            case SecurityServiceUplink uplink -> operation(uplink.content());
            case SmSecurityServiceDownlink downlink -> operation(downlink.content());
            case SmSecurityServiceUplink uplink -> operation(uplink.content());
            case FiveGmmMessage mobility -> {
                var name = words(mobility.messageType().name().split("_"));
                yield name.replace("UE Originating ", "").replace("UE Terminated ", "").replace("5G Gmm", "5GMM");
            }
            case FiveGsmMessage session -> words(session.getClass().getSimpleName().split("(?<=[a-z])(?=[A-Z])"));
        };
    }

    /** {@code Key Share}: what is said in a security service. */
    private static String operation(Octets content) {
        try {
            return words(OperationCode.of(SecurityServiceMessages.decode(content).operation()).name().split("_"));
        } catch (OnDemandDecodeException e) {
            return "Security Service";
        }
    }

    private static String outcome(Octets content) {
        try {
            return switch (SecurityServiceMessages.decode(content).operation()) {
                case Operation.ResultNotice(var result) -> plain(result.service().service().name()) + ": " + plain(result.outcome().name());
                case Operation.Refuse(var operation, var cause) -> plain(cause.name());
                case Operation.KeyShareOffer offer -> offer.share().group().toString();
                default -> "";
            };
        } catch (OnDemandDecodeException e) {
            return "";
        }
    }

    /** {@code Establishment Request}: that it is about a session is plain where it is drawn. */
    static String name(PfcpMessage message) {
        return words(message.getClass().getSimpleName().split("(?<=[a-z])(?=[A-Z])")).replace("Session ", "");
    }

    /** {@code NG Setup Request}. */
    static String name(NgapMessage message) {
        return className(message);
    }

    /** {@code S1 Setup Request}, {@code E-RAB Setup Request}. */
    static String name(S1apMessage message) {
        return className(message);
    }

    /** {@code Attach Request}. */
    static String name(EpsMessage message) {
        return className(message).replace("UE Originating ", "").replace("UE Terminated ", "");
    }

    /** {@code Context Request}. */
    static String name(Gtpv2Message message) {
        return className(message);
    }

    private static String className(Object message) {
        return words(message.getClass().getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])"));
    }

    /** Whether the message refuses something, or says that it went wrong. */
    static boolean isFailure(Object message) {
        var name = message.getClass().getSimpleName();
        return name.endsWith("Failure") || name.endsWith("Reject") || name.equals("ErrorIndication");
    }

    /** The method of an EAP request or response. */
    private static String eap(Octets packet) {
        var name = packet.length() > 4 ? EapMethod.name(packet.at(4)) : null;
        return name == null ? "" : name;
    }

    static String note(NasMessage message) {
        return switch (message) {
            case RegistrationRequest request -> note(request.mobileIdentity());
            case IdentityResponse response -> note(response.mobileIdentity());
            case UeOriginatingDeregistrationRequest request -> request.deregistrationType().switchOff() ? "switched off" : "";
            case SecurityModeCommand command -> note(command.selectedAlgorithms());
            case RegistrationAccept accept -> accept.guti() == null ? "" : note(accept.guti());
            case AuthenticationFailure failure -> note(failure.cause());
            case RegistrationReject reject -> note(reject.cause());
            case SecurityModeReject reject -> note(reject.cause());
            case ServiceReject reject -> note(reject.cause());
            case PduSessionEstablishmentRequest request -> request.pduSessionType() == null ? "" : request.pduSessionType().toString();
            case PduSessionEstablishmentAccept accept -> accept.pduAddress() == null ? "" : note(accept.pduAddress());
            case PduSessionEstablishmentReject reject -> reject.cause().toString();
            case SecurityServiceDownlink downlink -> outcome(downlink.content());
            case SecurityServiceUplink uplink -> outcome(uplink.content());
            case SmSecurityServiceDownlink downlink -> outcome(downlink.content());
            case SmSecurityServiceUplink uplink -> outcome(uplink.content());
            case PduSessionAuthenticationCommand command -> eap(command.eapMessage());
            case PduSessionAuthenticationComplete complete -> eap(complete.eapMessage());
            default -> "";
        };
    }

    static String note(NgapMessage message) {
        return switch (message) {
            case NgSetupFailure failure -> note(failure.cause());
            case ErrorIndication error -> note(error.cause());
            case InitialContextSetupFailure failure -> note(failure.cause());
            case UeContextReleaseCommand command -> note(command.cause());
            case UeContextReleaseRequest request -> note(request.cause());
            default -> "";
        };
    }

    static String note(EpsMessage message) {
        return switch (message) {
            case AttachRequest request -> note(request.identity());
            case org.alcazar.nas.eps.message.SecurityModeCommand command -> "EEA%d, EIA%d".formatted(
                    command.selectedAlgorithms().ciphering(), command.selectedAlgorithms().integrity());
            case AttachAccept accept -> accept.guti() == null ? "" : note(accept.guti());
            case AttachReject reject -> note(reject.cause());
            case TrackingAreaUpdateReject reject -> note(reject.cause());
            case org.alcazar.nas.eps.message.AuthenticationFailure failure -> note(failure.cause());
            case org.alcazar.nas.eps.message.SecurityModeReject reject -> note(reject.cause());
            case org.alcazar.nas.eps.message.ServiceReject reject -> note(reject.cause());
            default -> "";
        };
    }

    static String note(S1apMessage message) {
        return switch (message) {
            case S1SetupFailure failure -> note(failure.cause());
            case org.alcazar.s1ap.message.ErrorIndication error -> note(error.cause());
            case org.alcazar.s1ap.message.InitialContextSetupFailure failure -> note(failure.cause());
            case org.alcazar.s1ap.message.UeContextReleaseCommand command -> note(command.cause());
            case org.alcazar.s1ap.message.UeContextReleaseRequest request -> note(request.cause());
            default -> "";
        };
    }

    static String note(Gtpv2Message message) {
        return message instanceof ContextResponse response && response.cause().value() != org.alcazar.gtp.v2c.element.Cause.REQUEST_ACCEPTED
                ? "cause " + response.cause().value() : "";
    }

    private static String note(EpsMobileIdentity identity) {
        return switch (identity) {
            case Imsi _ -> "IMSI";
            case Imei _ -> "IMEI";
            case EpsGuti guti -> "M-TMSI %08x".formatted(guti.mTmsi());
        };
    }

    private static String note(EmmCause cause) {
        return "#%d %s".formatted(cause.value(), plain(cause.name()));
    }

    private static String note(org.alcazar.s1ap.element.@Nullable Cause cause) {
        return cause == null ? "" : plain(cause.name());
    }

    private static String note(MobileIdentity identity) {
        return switch (identity) {
            case Suci suci -> switch (suci.protectionScheme()) {
                case Suci.NULL_SCHEME -> "SUCI, null scheme";
                case Suci.PROFILE_A -> "SUCI, profile A";
                case Suci.PROFILE_B -> "SUCI, profile B";
                default -> "SUCI, scheme " + suci.protectionScheme();
            };
            case FiveGGuti guti -> "5G-TMSI %08x".formatted(guti.tmsi());
            default -> "";
        };
    }

    /** The prefix of IPv6 comes later, by router advertisement. */
    private static String note(PduAddress address) {
        var four = address.ipv4();
        return four == null ? "" : new Ipv4Addr(four).toString();
    }

    private static String note(NasSecurityAlgorithms algorithms) {
        return "NEA%d, NIA%d".formatted(algorithms.ciphering(), algorithms.integrity());
    }

    private static String note(FiveGmmCause cause) {
        return "#%d %s".formatted(cause.value(), plain(cause.name()));
    }

    private static String note(@Nullable Cause cause) {
        return cause == null ? "" : plain(cause.name());
    }

    /** {@code synch failure} for {@code SYNCH_FAILURE}. */
    static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String[] parts) {
        var words = new StringBuilder();
        for (var part : parts) {
            var upper = part.toUpperCase(Locale.ROOT);
            var word = ABBREVIATIONS.getOrDefault(upper, upper.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        return words.toString();
    }
}
