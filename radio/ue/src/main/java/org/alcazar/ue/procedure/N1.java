// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.UnprotectedPolicy;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.ue.Misbehaviour;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The UE's signalling connection in 5GS: protects what is sent and decides what of the received is taken (TS 24.501 §4.4.4, §5.3.1). */
final class N1 extends NasConnection<FiveGmmMessage, SecurityModeCommand> {

    private final Terminal terminal;
    private final UeContext context;
    private final Ue ue;
    private final UeObserver observer;
    private final Misbehaviour misbehaviour;

    /** @param ended told each time that a connection has ended */
    N1(Terminal terminal, UeContext context, Runnable ended) {
        super(ended);
        this.terminal = terminal;
        this.context = context;
        ue = terminal.ue;
        observer = terminal.observer;
        misbehaviour = ue.configuration().misbehaviour();
    }

    /**
     * Sets a connection up with an initial message: under the context the UE has, so that the network may recognise it, else plain and with
     * nothing in it that others should not read (§4.4.6).
     *
     * @return false if there is no cell that takes the UE
     */
    boolean connect(FiveGmmMessage message, EstablishmentCause cause) {
        var protection = context.protection();
        var current = context.current();
        boolean known = protection != null && current != null;
        var open = !known && message instanceof RegistrationRequest request ? request.cleartextOnly() : message;
        var plain = Nas5gs.encode(open);
        var wire = plain;
        if (protection != null && current != null) {
            current.markKgnbCount();
            wire = protection.protectInitial(message);
        }
        return connect(open, plain, List.of(wire), cause);
    }

    /**
     * Sets a connection up with the request of a UE that comes from EPS: under a native context if it has one, else as the standard or the
     * extension has it.
     *
     * @return false if there is no cell that takes the UE
     */
    boolean connect(RegistrationRequest request, FromEps from) {
        if (context.protection() != null) {
            return connect(request, EstablishmentCause.MO_SIGNALLING);
        }
        var open = request.cleartextOnly();
        return connect(open, Nas5gs.encode(open), from.protect(open), EstablishmentCause.MO_SIGNALLING);
    }

    /** @param wires the message as it goes out, and what follows it at once */
    private boolean connect(FiveGmmMessage message, Octets plain, List<Octets> wires, EstablishmentCause cause) {
        if (!(terminal.cell() instanceof NrCell cell)) {
            return false;
        }
        var wire = wires.getFirst();
        var all = new ArrayList<>(misbehaviour.instead(new Misbehaviour.Outgoing(message.messageType(), plain, wire)));
        all.addAll(wires.subList(1, wires.size()));
        var guti = context.guti();
        RadioConnection opened = null;
        for (var octets : all) {
            if (opened == null) {
                opened = cell.connect(new InitialAccess<>(octets, cause, guti == null ? null : guti.sTmsi()), terminal);
                if (opened == null) {
                    connected(null);
                    return false;
                }
            } else {
                opened.uplink(octets);
            }
        }
        connected(opened);
        observer.sent(ue, message, wire);
        return opened != null;
    }

    @Override
    boolean send(FiveGmmMessage message) {
        var link = connection();
        if (link == null) {
            return false;
        }
        var protection = context.protection();
        var plain = Nas5gs.encode(message);
        var wire = isSecure() && protection != null ? protection.protect(message) : plain;
        boolean sent = true;
        for (var octets : misbehaviour.instead(new Misbehaviour.Outgoing(message.messageType(), plain, wire))) {
            sent &= link.uplink(octets);
        }
        observer.sent(ue, message, wire);
        return sent;
    }

    /** Sends the first message under a context just taken into use: from here on the exchange is secure. */
    boolean sendFirst(SecurityModeComplete complete) {
        secured();
        return send(complete);
    }

    @Override
    @Nullable Heard<FiveGmmMessage, SecurityModeCommand> open(Octets nas) {
        var heard = SecurityProtectedMessage.isProtected(nas) ? openProtected(nas) : openPlain(nas);
        if (heard instanceof Heard.Message<FiveGmmMessage, SecurityModeCommand>(var message)) {
            received(message, nas);
        }
        return heard;
    }

    void received(FiveGmmMessage message, Octets nas) {
        observer.received(ue, message, nas);
    }

    @Override
    void dropped(Drop reason, Octets nas) {
        observer.dropped(ue, reason, nas);
    }

    private @Nullable Heard<FiveGmmMessage, SecurityModeCommand> openPlain(Octets nas) {
        FiveGmmMessage message;
        try {
            if (!(Nas5gs.decode(nas) instanceof FiveGmmMessage decoded)) {
                return dropped(Drop.UNPROTECTED, nas, null);
            }
            message = decoded;
        } catch (NasDecodeException e) {
            return dropped(Drop.UNDECODABLE, nas, isSecure() ? null : e);
        }
        return isSecure() || !UnprotectedPolicy.ueTakesPlain(message) ? dropped(Drop.UNPROTECTED, nas, null) : new Heard.Message<>(message);
    }

    private @Nullable Heard<FiveGmmMessage, SecurityModeCommand> openProtected(Octets nas) {
        SecurityProtectedMessage outer;
        try {
            outer = SecurityProtectedMessage.decode(nas);
            if (outer.headerType() == SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT) {
                return Nas5gs.decode(outer.payload()) instanceof SecurityModeCommand command ? new Heard.NewSecurity<>(command, nas)
                        : dropped(Drop.UNDECODABLE, nas, null);
            }
        } catch (NasDecodeException e) {
            return dropped(Drop.UNDECODABLE, nas, null);
        }
        var protection = context.protection();
        if (protection == null) {
            return dropped(Drop.MAC_WRONG, nas, null);
        }
        return switch (protection.unprotect(nas)) {
            case Unprotected.Verified verified -> {
                secured();
                yield new Heard.Message<>(verified.message());
            }
            case Unprotected.BadMac bad -> dropped(Drop.MAC_WRONG, nas, null);
            case Unprotected.Replayed replayed -> dropped(Drop.REPLAYED, nas, null);
            case Unprotected.Undecodable undecodable -> dropped(Drop.UNDECODABLE, nas, undecodable.fault());
            case Unprotected.Plain plain -> dropped(Drop.UNPROTECTED, nas, null);
        };
    }

    /** Drops a message; a fault that the standard wants answered is answered (§7). */
    private @Nullable Heard<FiveGmmMessage, SecurityModeCommand> dropped(Drop reason, Octets nas, @Nullable NasDecodeException fault) {
        observer.dropped(ue, reason, nas);
        var cause = fault == null ? null : fault.fiveGmmCause();
        if (cause != null) {
            send(new FiveGmmStatus(cause));
        }
        return null;
    }
}
