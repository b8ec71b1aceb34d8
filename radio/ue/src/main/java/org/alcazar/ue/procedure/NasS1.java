// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.EpsSecurityHeaderType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.EpsUnprotectedPolicy;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.ue.EpsMisbehaviour;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.EpsContext;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE's signalling connection in EPS: protects what is sent and decides what of the received is taken (TS 24.301 §4.4.4, §5.3.1). Messages of
 * session management go by themselves here.
 */
final class NasS1 extends NasConnection<EpsMessage, SecurityModeCommand> {

    private final Terminal terminal;
    private final EpsContext context;
    private final EpsMisbehaviour misbehaviour;

    /** @param ended told each time that a connection has ended */
    NasS1(Terminal terminal, EpsContext context, EpsMisbehaviour misbehaviour, Runnable ended) {
        super(ended);
        this.terminal = terminal;
        this.context = context;
        this.misbehaviour = misbehaviour;
    }

    /**
     * Sets a connection up with an initial message: under the context the UE has, so that the network may recognise it, else plain (§4.4.5).
     *
     * @return false if there is no cell that takes the UE
     */
    boolean connect(EmmMessage message, EstablishmentCause cause) {
        var protection = context.protection();
        var current = context.current();
        var plain = NasEps.encode(message);
        var wire = plain;
        if (protection != null && current != null) {
            current.markKenbCount();
            wire = protection.protectInitial(message);
        }
        return connect(message, message.messageType(), plain, wire, cause);
    }

    /** Sets a connection up with an initial message that something else protects. */
    boolean connect(EmmMessage message, Octets wire, EstablishmentCause cause) {
        return connect(message, message.messageType(), NasEps.encode(message), wire, cause);
    }

    /** Sets a connection up with a Service Request, which has a protection of its own (§8.2.25); false if that cannot be. */
    boolean connectForService(EstablishmentCause cause) {
        var protection = context.protection();
        var current = context.current();
        if (protection == null || current == null) {
            return false;
        }
        current.markKenbCount();
        var wire = protection.serviceRequest(current.ksi().value());
        var message = ServiceRequest.decode(wire);
        return connect(message, EmmMessageType.SERVICE_REQUEST, wire, wire, cause);
    }

    private boolean connect(EmmMessage message, EmmMessageType type, Octets plain, Octets wire, EstablishmentCause cause) {
        if (!(terminal.cell() instanceof EutraCell cell)) {
            return false;
        }
        var guti = context.guti();
        RadioConnection opened = null;
        for (var octets : misbehaviour.instead(new EpsMisbehaviour.Outgoing(type, plain, wire))) {
            if (opened == null) {
                opened = cell.connect(new InitialAccess<>(octets, cause, guti == null ? null : STmsi.of(guti)), terminal);
                if (opened == null) {
                    connected(null);
                    return false;
                }
            } else {
                opened.uplink(octets);
            }
        }
        connected(opened);
        terminal.observer.sent(terminal.ue, message, wire);
        return opened != null;
    }

    @Override
    boolean send(EpsMessage message) {
        var link = connection();
        if (link == null) {
            return false;
        }
        var protection = context.protection();
        var plain = NasEps.encode(message);
        var wire = isSecure() && protection != null ? protection.protect(message) : plain;
        return switch (message) {
            case EmmMessage mobility -> {
                boolean sent = true;
                for (var octets : misbehaviour.instead(new EpsMisbehaviour.Outgoing(mobility.messageType(), plain, wire))) {
                    sent &= link.uplink(octets);
                }
                terminal.observer.sent(terminal.ue, mobility, wire);
                yield sent;
            }
            case EsmMessage session -> {
                terminal.observer.sessionSent(terminal.ue, session);
                yield link.uplink(wire);
            }
        };
    }

    /** Sends the first message under a context just taken into use: from here on the exchange is secure. */
    boolean sendFirst(SecurityModeComplete complete) {
        secured();
        return send(complete);
    }

    @Override
    @Nullable Heard<EpsMessage, SecurityModeCommand> open(Octets nas) {
        return EpsSecurityProtectedMessage.isProtected(nas) ? openProtected(nas) : openPlain(nas);
    }

    void received(EmmMessage message, Octets nas) {
        terminal.observer.received(terminal.ue, message, nas);
    }

    @Override
    void dropped(Drop reason, Octets nas) {
        terminal.observer.dropped(terminal.ue, reason, nas);
    }

    private @Nullable Heard<EpsMessage, SecurityModeCommand> openPlain(Octets nas) {
        EmmMessage message;
        try {
            if (!(NasEps.decode(nas, Direction.DOWNLINK) instanceof EmmMessage decoded)) {
                return dropped(Drop.UNPROTECTED, nas, null);
            }
            message = decoded;
        } catch (EpsNasDecodeException e) {
            return dropped(Drop.UNDECODABLE, nas, isSecure() ? null : e);
        }
        return isSecure() || !EpsUnprotectedPolicy.ueTakesPlain(message) ? dropped(Drop.UNPROTECTED, nas, null) : taken(message, nas);
    }

    private @Nullable Heard<EpsMessage, SecurityModeCommand> openProtected(Octets nas) {
        try {
            var outer = EpsSecurityProtectedMessage.decode(nas);
            if (outer.headerType() == EpsSecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT) {
                return NasEps.decode(outer.payload(), Direction.DOWNLINK) instanceof SecurityModeCommand command
                        ? new Heard.NewSecurity<>(command, nas) : dropped(Drop.UNDECODABLE, nas, null);
            }
        } catch (EpsNasDecodeException e) {
            return dropped(Drop.UNDECODABLE, nas, null);
        }
        var protection = context.protection();
        if (protection == null) {
            return dropped(Drop.MAC_WRONG, nas, null);
        }
        return switch (protection.unprotect(nas)) {
            case EpsUnprotected.Verified verified -> {
                secured();
                yield taken(verified.message(), nas);
            }
            case EpsUnprotected.BadMac bad -> dropped(Drop.MAC_WRONG, nas, null);
            case EpsUnprotected.Replayed replayed -> dropped(Drop.REPLAYED, nas, null);
            case EpsUnprotected.Undecodable undecodable -> dropped(Drop.UNDECODABLE, nas, undecodable.fault());
            case EpsUnprotected.Plain plain -> dropped(Drop.UNPROTECTED, nas, null);
        };
    }

    private Heard<EpsMessage, SecurityModeCommand> taken(EpsMessage message, Octets nas) {
        switch (message) {
            case EmmMessage mobility -> received(mobility, nas);
            case EsmMessage session -> terminal.observer.sessionReceived(terminal.ue, session);
        }
        return new Heard.Message<>(message);
    }

    /** Drops a message; a fault that the standard wants answered is answered (§7). */
    private @Nullable Heard<EpsMessage, SecurityModeCommand> dropped(Drop reason, Octets nas, @Nullable EpsNasDecodeException fault) {
        dropped(reason, nas);
        var cause = fault == null ? null : fault.emmCause();
        if (cause != null) {
            send(new EmmStatus(cause));
        }
        return null;
    }
}
