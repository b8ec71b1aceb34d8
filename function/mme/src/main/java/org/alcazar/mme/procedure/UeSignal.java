// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.net.InetAddress;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.nas.element.Tai;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What a UE's strand is told. */
public sealed interface UeSignal {

    /**
     * A NAS message of the UE. {@code via} may be a connection that this UE is not known to be on: then the message must prove whose it is.
     *
     * @param tai where the UE is, if the eNB said so, as {@code cell}
     */
    record Uplink(S1Connection via, Octets nas, @Nullable Tai tai, @Nullable EutranCgi cell) implements UeSignal {
    }

    /** An S1AP message of the eNB about this UE, other than NAS transport. */
    record FromEnb(S1Connection via, S1apMessage message) implements UeSignal {
    }

    /** The connection is gone without a release: the association ended, or the eNB reset it. */
    record ConnectionLost(S1Connection via) implements UeSignal {
    }

    /** The operator, or the HSS, wants the UE detached. */
    record Detach(boolean reAttachRequired) implements UeSignal, ProcedureTrigger {
    }

    /** The subscriber attached in another context of this MME, which takes this one's place. */
    record Superseded() implements UeSignal {
    }

    /**
     * The HSS ends a registration of this MME: the UE is registered elsewhere, or nowhere any more.
     *
     * @param registration its number
     */
    record Cancelled(int registration, CancellationType type) implements UeSignal {
    }

    /** Packets wait at the gateway for the idle UE. */
    record DownlinkData(int ebi) implements UeSignal {
    }

    /**
     * A gateway wants bearers made, changed or ended.
     *
     * @param sgwTeid the gateway's end
     */
    record BearersWanted(Gtpv2Request request, long sgwTeid) implements UeSignal, ProcedureTrigger {

        InetAddress from() {
            return request.from().getAddress();
        }
    }

    /** Another node asks for the UE's context. */
    record ContextRequested(Gtpv2Request request, ContextRequest message) implements UeSignal {
    }

    /** The node that was given the UE's context serves the UE from now on, or does not. */
    record MoveConcluded(boolean accepted) implements UeSignal {
    }

    /** Nothing was heard of the idle UE for longer than its periodic tracking area update allows. */
    record Unheard(int idlePeriod) implements UeSignal {
    }
}
