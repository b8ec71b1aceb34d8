// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.NextHopChain;
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
import org.jspecify.annotations.Nullable;

/** The NAS signalling connection that a UE is on: what is known of it and is gone with it. Touched on the UE's strand only. */
final class N1Connection {

    private N2Connection via;
    private final UeContext context;
    private final AmfEvents events;
    private boolean secured;
    private int accessCount;
    private @Nullable NextHopChain ranKeys;
    private @Nullable NextHopChain renewedRanKeys;

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

    /** Whether the gNB has, or is about to have, a context of the UE. */
    boolean ranContextRequested() {
        return ranKeys != null;
    }

    /** What the keys of the next gNBs come of; null before the first has a context of the UE. */
    @Nullable NextHopChain ranKeys() {
        return ranKeys;
    }

    /** The first key for a gNB, from the COUNT of the message that proved the UE on this connection (TS 33.501 §A.9); for the caller to close. */
    Secret beginRanKeys() {
        var kGnb = kGnb();
        ranKeys = new NextHopChain(security().kAmf(), kGnb);
        return kGnb;
    }

    /** The key that follows from new keys of NAS, in use once the gNB {@linkplain #ranKeysRenewed has taken it}; for the caller to close. */
    Secret renewRanKeys() {
        discardRenewed();
        var kGnb = kGnb();
        renewedRanKeys = new NextHopChain(security().kAmf(), kGnb);
        return kGnb;
    }

    /** What the gNB did with the key that was to be in use next. False if there was none. */
    boolean ranKeysRenewed(boolean taken) {
        var renewed = renewedRanKeys;
        if (renewed == null) {
            return false;
        }
        if (taken) {
            renewedRanKeys = null;
            closeRanKeys();
            ranKeys = renewed;
        } else {
            discardRenewed();
        }
        return true;
    }

    /**
     * The UE is at another gNB, with keys that come of those in use: what was to take their place at the former is due anew.
     *
     * @return whether there was such a thing
     */
    boolean moved(N2Connection to) {
        via = to;
        boolean due = renewedRanKeys != null;
        discardRenewed();
        return due;
    }

    /** Wipes the keys of gNBs. */
    void close() {
        discardRenewed();
        closeRanKeys();
    }

    private Secret kGnb() {
        return KeyDerivation5g.kGnb(security().kAmf(), accessCount, AccessType.THREE_GPP);
    }

    private void discardRenewed() {
        if (renewedRanKeys != null) {
            renewedRanKeys.close();
            renewedRanKeys = null;
        }
    }

    private void closeRanKeys() {
        if (ranKeys != null) {
            ranKeys.close();
            ranKeys = null;
        }
    }

    private SecurityContext security() {
        return Objects.requireNonNull(context.security());
    }
}
