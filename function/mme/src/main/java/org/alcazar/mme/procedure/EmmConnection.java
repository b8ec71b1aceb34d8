// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.context.UeContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.wire.Octets;

/** The NAS signalling connection that a UE is on: what is known of it and is gone with it. Touched on the UE's strand only. */
final class EmmConnection {

    private final S1Connection via;
    private final UeContext context;
    private final MmeEvents events;
    private boolean secured;
    private int accessCount;
    private boolean enbContextRequested;

    EmmConnection(S1Connection via, UeContext context, MmeEvents events) {
        this.via = via;
        this.context = context;
        this.events = events;
    }

    S1Connection via() {
        return via;
    }

    /** Whether the secure exchange of NAS messages is established: nothing unprotected is taken or sent any more (TS 24.301 §4.4.2.3). */
    boolean isSecured() {
        return secured;
    }

    /**
     * The UE has just proved that it holds the context in use: by its first message on this connection, which was verified here or by the
     * node that the context came from, or by its Security Mode Complete.
     */
    void secureExchangeEstablished() {
        secured = true;
        accessCount = security().lastUplink();
    }

    /** Sends a NAS message, protected as far as this connection is. */
    void send(EpsMessage message) {
        via.send(DownlinkNasTransport.builder(via.mmeId(), via.enbId(), seal(message)).build());
    }

    /** A NAS message as it goes out on this connection now. */
    Octets seal(EpsMessage message) {
        boolean protect = secured || message instanceof SecurityModeCommand;
        events.on(new MmeEvent.NasSent(via, message, protect));
        return protect ? security().nas().protect(message) : NasEps.encode(message);
    }

    /** The key for the eNB, from the COUNT of the message that proved the UE on this connection (TS 33.401 §A.3). */
    Secret kEnb() {
        return KeyDerivationEps.kEnb(security().kAsme(), accessCount);
    }

    /** Whether the eNB has, or is about to have, a context of the UE. */
    boolean enbContextRequested() {
        return enbContextRequested;
    }

    void requestEnbContext() {
        enbContextRequested = true;
    }

    private SecurityContext security() {
        return Objects.requireNonNull(context.security());
    }
}
