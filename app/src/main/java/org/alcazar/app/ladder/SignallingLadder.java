// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.alcazar.aaa.AaaEvent;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.ladder.Signal.Kind;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.radius.RadiusCode;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.eir.EirResponseData;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.jspecify.annotations.Nullable;

/**
 * Draws what happens in a core: what the AMF tells of its messages, and what functions ask of one another. NGAP messages that do nothing
 * but carry NAS are left out, since what they carry is drawn.
 */
public final class SignallingLadder implements AmfEvents, SmfEvents, AaaEvents, ServiceTap {

    private final Ladder ladder;

    public SignallingLadder(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public void on(AmfEvent event) {
        switch (event) {
            case AmfEvent.NgapReceived(_, var message) -> ngap(Party.GNB, Party.AMF, message);
            case AmfEvent.NgapSent(_, var message) -> ngap(Party.AMF, Party.GNB, message);
            case AmfEvent.NasReceived(_, var message, _) -> nas(Party.UE, Party.AMF, message);
            case AmfEvent.NasSent(_, var message, _) -> nas(Party.AMF, Party.UE, message);
            case AmfEvent.Dropped(_, _, var reason, _) -> ladder.remark(Party.AMF, "dropped: " + Labels.plain(reason.name()));
            case AmfEvent.GnbUp(_) -> ladder.remark(Party.AMF, "gNB set up");
            case AmfEvent.GnbRefused(_, var why) -> ladder.remark(Party.AMF, "gNB refused: " + why);
            case AmfEvent.GnbDown(_, _) -> ladder.remark(Party.AMF, "gNB gone");
            case AmfEvent.Authenticated(_, var supi, _) -> ladder.remark(Party.AMF, "authenticated: " + supi);
            case AmfEvent.AuthenticationFailed(_, var why) -> ladder.remark(Party.AMF, "not authenticated: " + why);
            case AmfEvent.Registered(_, _, _, _, _) -> ladder.remark(Party.AMF, "registered");
            case AmfEvent.RegistrationFailed(_, _, var why) -> ladder.remark(Party.AMF, "not registered: " + why);
            case AmfEvent.Deregistered(_, _) -> ladder.remark(Party.AMF, "deregistered");
            case AmfEvent.ServicesNegotiated(_, _, var wanted, _, var negotiation, _) -> ladder.remark(Party.AMF, "security services: %d wanted, %d to be run"
                    .formatted(wanted.services().size(), negotiation.target().size()));
            case AmfEvent.ServiceEnded(_, _, var result, _, _, _) -> ladder.remark(Party.AMF,
                    Labels.plain(result.service().service().name()) + ": " + Labels.plain(result.outcome().name()));
            case AmfEvent.MovedFromEps(_, _, _, var mapped, _) -> ladder.remark(Party.AMF, "came from EPS" + (mapped ? ", mapped keys" : ""));
            case AmfEvent.MovedToEps(_, _) -> ladder.remark(Party.AMF, "went to EPS");
            case AmfEvent.RefusalsBegan(_, var reason) -> ladder.remark(Party.AMF, "refuses: " + Labels.plain(reason.name()));
            case AmfEvent.RefusalsEnded(_, var reason, _, _) -> ladder.remark(Party.AMF, "refuses no more: " + Labels.plain(reason.name()));
            case AmfEvent.PressureChanged(_, var pressure, _) -> ladder.remark(Party.AMF, "pressure: " + Labels.plain(pressure.name()));
            case AmfEvent.HandedOver(_, var via, _, _, _) -> ladder.remark(Party.AMF, "now at " + via.gnb());
            case AmfEvent.Audit(_, _, var detail) -> ladder.remark(Party.AMF, "audit: " + detail);
        }
    }

    /** Management of associations is left out: it goes on beside the sessions. */
    @Override
    public void on(SmfEvent event) {
        switch (event) {
            case SmfEvent.N1Received(_, var message) -> nas(Party.UE, Party.SMF, message);
            case SmfEvent.N1Sent(_, var message) -> nas(Party.SMF, Party.UE, message);
            case SmfEvent.N4Sent(_, var session, var message) when session != null -> n4(Party.SMF, Party.UPF, message);
            case SmfEvent.N4Received(_, var session, var message) when session != null -> n4(Party.UPF, Party.SMF, message);
            case SmfEvent.SecondaryAuthentication(_, var aaa, var user, var result, _, _, _) ->
                ladder.remark(Party.SMF, "DN-AAA " + aaa + ", " + user + ": " + Labels.plain(result.name()));
            case SmfEvent.ServicesNegotiated(_, var wanted, _, var negotiation) -> ladder.remark(Party.SMF, "security services: %d wanted, %d to be run"
                    .formatted(wanted.services().size(), negotiation.target().size()));
            case SmfEvent.ServiceEnded(_, var result, _, _, _) -> ladder.remark(Party.SMF,
                    Labels.plain(result.service().service().name()) + ": " + Labels.plain(result.outcome().name()));
            case SmfEvent.EstablishmentFailed(_, _, var why) -> ladder.remark(Party.SMF, "no session: " + why);
            case SmfEvent.Dropped(_, var reason, _) -> ladder.remark(Party.SMF, "dropped: " + Labels.plain(reason.name()));
            case SmfEvent.Audit(_, _, var detail) -> ladder.remark(Party.SMF, "audit: " + detail);
            default -> { }
        }
    }

    @Override
    public void on(AaaEvent event) {
        switch (event) {
            case AaaEvent.Sent(_, _, var packet) -> radius(Party.SMF, Party.AAA, packet);
            case AaaEvent.Received(_, _, var packet) -> radius(Party.AAA, Party.SMF, packet);
            case AaaEvent.Silent silent -> ladder.remark(Party.SMF, "DN-AAA " + silent.aaa() + " does not answer");
            case AaaEvent.Dropped(_, var reason) -> ladder.remark(Party.SMF, "RADIUS dropped: " + Labels.plain(reason.name()));
        }
    }

    private void radius(Party from, Party to, RadiusPacket packet) {
        boolean no = packet.code() == RadiusCode.ACCESS_REJECT || packet.code() == RadiusCode.DISCONNECT_NAK || packet.code() == RadiusCode.COA_NAK;
        ladder.message(new Signal(from, to, no ? Kind.FAILURE : Kind.REQUEST, RadiusCode.name(packet.code()), ""));
    }

    private void n4(Party from, Party to, PfcpMessage message) {
        ladder.message(new Signal(from, to, Kind.REQUEST, Labels.name(message), ""));
    }

    private void nas(Party from, Party to, NasMessage message) {
        if (message instanceof UlNasTransport || message instanceof DlNasTransport transport && transport.cause() == null) {
            // What it carries is drawn from end to end.
            return;
        }
        ladder.message(new Signal(from, to, Labels.isFailure(message) ? Kind.FAILURE : Kind.NAS, Labels.name(message), Labels.note(message)));
    }

    private void ngap(Party from, Party to, NgapMessage message) {
        switch (message) {
            case InitialUeMessage _, UplinkNasTransport _, DownlinkNasTransport _ -> { }
            default -> ladder.message(
                    new Signal(from, to, Labels.isFailure(message) ? Kind.FAILURE : Kind.NGAP, Labels.name(message), Labels.note(message)));
        }
    }

    @Override
    public <S> S between(Function caller, Function callee, Class<S> contract, S service) {
        var from = party(caller);
        var to = party(callee);
        if (from == null || to == null) {
            return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract},
                    (_, method, arguments) -> beside(from, callee, method, service, arguments)));
        }
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, (_, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(service, arguments);
            }
            var operation = operation(contract, method.getName());
            ladder.message(new Signal(from, to, Kind.REQUEST, operation, ""));
            try {
                var result = method.invoke(service, arguments);
                ladder.message(new Signal(to, from, Kind.ANSWER, answer(result), ""));
                return result;
            } catch (InvocationTargetException e) {
                var problem = e.getCause();
                ladder.message(new Signal(to, from, Kind.FAILURE,
                        problem instanceof ProblemDetails details ? Integer.toString(details.status()) : "fault",
                        problem instanceof ProblemDetails details ? Labels.plain(details.cause().name()) : ""));
                throw problem == null ? e : problem;
            }
        }));
    }

    /** One that has no column is told of where it is asked from. */
    private Object beside(@Nullable Party from, Function callee, Method method, Object service, Object[] arguments) throws Throwable {
        try {
            var result = method.invoke(service, arguments);
            if (from != null && method.getDeclaringClass() != Object.class) {
                ladder.remark(from, switch (result) {
                    case EirResponseData(var status) -> "5G-EIR: " + Labels.plain(status.name());
                    case SecurityPolicyData(var rows, _) -> callee + ": " + rows.size() + " rows of security policy";
                    case null, default -> callee + " asked";
                });
            }
            return result;
        } catch (InvocationTargetException e) {
            var problem = e.getCause();
            if (from != null && problem instanceof ProblemDetails details) {
                ladder.remark(from, callee + ": " + Labels.plain(details.cause().name()));
            }
            throw problem == null ? e : problem;
        }
    }

    /** An operation's name, short enough for the space between two functions. */
    private static String operation(Class<?> contract, String method) {
        return switch (method) {
            case "authenticate" -> "authenticate";
            case "confirm5gAka" -> "confirm";
            case "generateAuthData" -> "generate AV";
            case "confirmAuth" -> "auth event";
            case "getAmData" -> "subscription data";
            case "getNssai" -> "subscribed slices";
            case "amf3GppAccessRegistration" -> "AMF registration";
            case "updateAmf3GppAccessRegistration" -> "AMF registration purged";
            case "getSmfSelectData" -> "data networks";
            case "getSmData" -> "session data";
            case "smfRegistration" -> "SMF registration";
            case "smfDeregistration" -> "SMF deregistration";
            case "createSmContext" -> "create SM context";
            case "updateSmContext" -> "update SM context";
            case "releaseSmContext" -> "release SM context";
            case "n1N2MessageTransfer" -> "N1N2 message transfer";
            case "create" -> contract == AmPolicyControlService.class ? "AM policy" : "SM policy";
            case "deriveSmKey" -> "session key";
            case "delete" -> contract == AmPolicyControlService.class ? "AM policy ends" : "end policy";
            default -> method;
        };
    }

    private static String answer(@Nullable Object result) {
        return switch (result) {
            case null -> "204";
            case ConfirmationDataResponse confirmation -> confirmation.kseaf() == null ? "failure" : "K_SEAF";
            default -> "200";
        };
    }

    /** Whose column it is; null for those that have none. */
    private static @Nullable Party party(Function function) {
        return switch (function) {
            case EIR, NRF -> null;
            case MME -> Party.MME;
            case AMF -> Party.AMF;
            case AUSF -> Party.AUSF;
            case PCF -> Party.PCF;
            case SMF -> Party.SMF;
            case UDM -> Party.UDM;
        };
    }
}
