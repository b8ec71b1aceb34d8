// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

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
import org.alcazar.ue.radio.Radio;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The UE's signalling connection: protects what is sent and decides what of the received is taken (TS 24.501 §4.4.4, §5.3.1). */
final class N1 {

    private final Ue ue;
    private final UeContext context;
    private final Radio radio;
    private final RadioListener listener;
    private final Misbehaviour misbehaviour;
    private final UeObserver observer;
    private final Runnable ended;
    private @Nullable RadioConnection connection;

    /** Whether the secure exchange of messages has been established for this connection (§4.4.2.5). */
    private boolean secure;

    /** @param ended told each time that a connection has ended */
    N1(Ue ue, UeContext context, Radio radio, RadioListener listener, UeObserver observer, Runnable ended) {
        this.ue = ue;
        this.context = context;
        this.radio = radio;
        this.listener = listener;
        this.misbehaviour = ue.configuration().misbehaviour();
        this.observer = observer;
        this.ended = ended;
    }

    boolean isConnected() {
        return connection != null;
    }

    boolean isSecure() {
        return secure;
    }

    boolean isCurrent(RadioConnection other) {
        return other.equals(connection);
    }

    /**
     * Sets a connection up with an initial message: under the context the UE has, so that the network may recognise it, else plain and with
     * nothing in it that others should not read (§4.4.6).
     *
     * @return false if there is no cell that takes the UE
     */
    boolean connect(FiveGmmMessage message, EstablishmentCause cause) {
        secure = false;
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
        var guti = context.guti();
        RadioConnection opened = null;
        for (var octets : misbehaviour.instead(new Misbehaviour.Outgoing(message.messageType(), plain, wire))) {
            if (opened == null) {
                opened = radio.connect(new InitialAccess(octets, cause, guti == null ? null : guti.sTmsi()), listener);
                if (opened == null) {
                    return false;
                }
            } else {
                opened.uplink(octets);
            }
        }
        connection = opened;
        observer.sent(ue, open, wire);
        return opened != null;
    }

    /** Sends a message as the connection has it: plain until the secure exchange is established, protected from then on. */
    boolean send(FiveGmmMessage message) {
        var link = connection;
        if (link == null) {
            return false;
        }
        var protection = context.protection();
        var plain = Nas5gs.encode(message);
        var wire = secure && protection != null ? protection.protect(message) : plain;
        boolean sent = true;
        for (var octets : misbehaviour.instead(new Misbehaviour.Outgoing(message.messageType(), plain, wire))) {
            sent &= link.uplink(octets);
        }
        observer.sent(ue, message, wire);
        return sent;
    }

    /** Sends the first message under a context just taken into use: from here on the exchange is secure. */
    boolean sendFirst(SecurityModeComplete complete) {
        secure = true;
        return send(complete);
    }

    /** Sends octets as they are. */
    void sendRaw(Octets octets) {
        if (connection != null) {
            connection.uplink(octets);
        }
    }

    void securityComplete() {
        if (connection != null) {
            connection.securityComplete();
        }
    }

    void securityFailure() {
        if (connection != null) {
            connection.securityFailure();
        }
    }

    void inactive() {
        if (connection != null) {
            connection.inactive();
        }
    }

    /** Ends the connection from this side. */
    void drop() {
        if (connection != null) {
            connection.drop();
            released();
        }
    }

    /** The connection has ended. */
    void released() {
        connection = null;
        secure = false;
        ended.run();
    }

    /** What the octets received are; null if they are dropped. */
    @Nullable Heard open(Octets nas) {
        var heard = SecurityProtectedMessage.isProtected(nas) ? openProtected(nas) : openPlain(nas);
        if (heard instanceof Heard.Message(var message)) {
            received(message, nas);
        }
        return heard;
    }

    void received(FiveGmmMessage message, Octets nas) {
        observer.received(ue, message, nas);
    }

    void dropped(Drop reason, Octets nas) {
        observer.dropped(ue, reason, nas);
    }

    private @Nullable Heard openPlain(Octets nas) {
        FiveGmmMessage message;
        try {
            if (!(Nas5gs.decode(nas) instanceof FiveGmmMessage decoded)) {
                return dropped(Drop.UNPROTECTED, nas, null);
            }
            message = decoded;
        } catch (NasDecodeException e) {
            return dropped(Drop.UNDECODABLE, nas, secure ? null : e);
        }
        return secure || !UnprotectedPolicy.ueTakesPlain(message) ? dropped(Drop.UNPROTECTED, nas, null) : new Heard.Message(message);
    }

    private @Nullable Heard openProtected(Octets nas) {
        SecurityProtectedMessage outer;
        try {
            outer = SecurityProtectedMessage.decode(nas);
            if (outer.headerType() == SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT) {
                return Nas5gs.decode(outer.payload()) instanceof SecurityModeCommand command ? new Heard.NewSecurity(command, nas)
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
                secure = true;
                yield new Heard.Message(verified.message());
            }
            case Unprotected.BadMac bad -> dropped(Drop.MAC_WRONG, nas, null);
            case Unprotected.Replayed replayed -> dropped(Drop.REPLAYED, nas, null);
            case Unprotected.Undecodable undecodable -> dropped(Drop.UNDECODABLE, nas, undecodable.fault());
            case Unprotected.Plain plain -> dropped(Drop.UNPROTECTED, nas, null);
        };
    }

    /** Drops a message; a fault that the standard wants answered is answered (§7). */
    private @Nullable Heard dropped(Drop reason, Octets nas, @Nullable NasDecodeException fault) {
        observer.dropped(ue, reason, nas);
        var cause = fault == null ? null : fault.fiveGmmCause();
        if (cause != null) {
            send(new FiveGmmStatus(cause));
        }
        return null;
    }
}
