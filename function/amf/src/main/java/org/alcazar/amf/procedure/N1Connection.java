// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.context.UeContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.wire.Octets;

/** The NAS signalling connection that a UE is on: what is known of it and is gone with it. Touched on the UE's strand only. */
final class N1Connection {

    private final N2Connection via;
    private final UeContext context;
    private final AmfEvents events;
    private boolean secured;
    private int accessCount;
    private boolean ranContextRequested;

    N1Connection(N2Connection via, UeContext context, AmfEvents events) {
        this.via = via;
        this.context = context;
        this.events = events;
    }

    N2Connection via() {
        return via;
    }

    /** Whether the secure exchange of NAS messages is established: nothing unprotected is taken or sent any more (TS 24.501 §4.4.2.5). */
    boolean isSecured() {
        return secured;
    }

    /** The UE has just proved that it holds the context in use: by its first message on this connection, or by its Security Mode Complete. */
    void secureExchangeEstablished() {
        secured = true;
        accessCount = security().nas().nextUplink() - 1;
    }

    /** Sends a NAS message, protected as far as this connection is. */
    void send(FiveGmmMessage message) {
        via.send(DownlinkNasTransport.builder(via.amfId(), via.ranId(), seal(message)).build());
    }

    /** A NAS message as it goes out on this connection now. */
    Octets seal(FiveGmmMessage message) {
        boolean protect = secured || message instanceof SecurityModeCommand;
        events.on(new AmfEvent.NasSent(via, message, protect));
        return protect ? security().nas().protect(message) : Nas5gs.encode(message);
    }

    /** The key for the gNB, from the COUNT of the message that proved the UE on this connection (TS 33.501 §A.9). */
    Secret kGnb() {
        return KeyDerivation5g.kGnb(security().kAmf(), accessCount, AccessType.THREE_GPP);
    }

    /** Whether the gNB has, or is about to have, a context of the UE. */
    boolean ranContextRequested() {
        return ranContextRequested;
    }

    void requestRanContext() {
        ranContextRequested = true;
    }

    private SecurityContext security() {
        return Objects.requireNonNull(context.security());
    }
}
