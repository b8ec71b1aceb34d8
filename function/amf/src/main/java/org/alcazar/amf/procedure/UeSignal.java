// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.net.URI;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What a UE's strand is told. */
public sealed interface UeSignal {

    /**
     * A NAS message of the UE. {@code via} may be a connection that this UE is not known to be on: then the message must prove whose it is.
     *
     * @param tai where the UE is, if the gNB said so
     */
    record Uplink(N2Connection via, Octets nas, @Nullable Tai tai) implements UeSignal {
    }

    /** An NGAP message of the gNB about this UE, other than NAS transport. */
    record FromRan(N2Connection via, NgapMessage message) implements UeSignal {
    }

    /** A gNB says that the UE has come to it over Xn, and is yet to show that it may say so. */
    record PathSwitch(Gnb gnb, PathSwitchRequest request) implements UeSignal {
    }

    /** The connection is gone without a release: the association ended, or the gNB reset it. */
    record ConnectionLost(N2Connection via) implements UeSignal {
    }

    /** The operator, or the home network, wants the UE deregistered. */
    record Deregister(boolean reRegistrationRequired) implements UeSignal, ProcedureTrigger {
    }

    /** The subscriber registered in another context, here or in another AMF, which takes this one's place. */
    record Superseded() implements UeSignal {
    }

    /** A session has something for the UE, or for the gNB about it. */
    record Transfer(N1N2MessageTransferReqData data) implements UeSignal {
    }

    /** A session ended in its SMF. */
    record SessionEnded(URI statusUri) implements UeSignal {
    }

    /** An MME asks for the UE's context: the UE says that it moved to EPS. */
    record ContextRequested(Gtpv2Request request) implements UeSignal {
    }

    /**
     * What an MME made of the UE's context.
     *
     * @param sessions how many it was told of
     */
    record ContextAcknowledged(Gtpv2Answer answer, int sessions) implements UeSignal {
    }

    /** Nothing was heard of the idle UE for longer than its periodic registration allows. */
    record Unheard(int idlePeriod) implements UeSignal {
    }
}
