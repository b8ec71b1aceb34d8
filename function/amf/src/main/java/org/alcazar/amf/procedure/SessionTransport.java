// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import org.alcazar.amf.context.PduSessionContext;
import org.alcazar.amf.context.Translation;
import org.alcazar.amf.event.Drop;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N2SmInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Carries what an SMF has for the UE and for the gNB over the connection that the UE is on (TS 23.502 §4.2.3.3, TS 24.501 §5.4.5.3). */
final class SessionTransport {

    private final UeSession ue;

    SessionTransport(UeSession ue) {
        this.ue = ue;
    }

    void deliver(N1N2MessageTransferReqData transfer) {
        deliver(transfer.pduSessionId(), transfer.n1SmMsg(), transfer.n2SmInfo());
    }

    /** @param n2 what the gNB is to do for it; the 5GSM message then travels in the same NGAP message */
    void deliver(int pduSessionId, @Nullable Octets n1, @Nullable N2SmInformation n2) {
        var session = ue.context().sessions().get(pduSessionId);
        if (n2 == null) {
            if (n1 != null) {
                ue.send(downlink(pduSessionId, n1).build());
            }
            return;
        }
        var on = ue.n1();
        var via = on.via();
        // Sealed here and now, so that the order of COUNTs is that of the messages.
        var nas = n1 == null ? null : on.seal(downlink(pduSessionId, n1).build());
        switch (n2.ngapIeType()) {
            case PDU_RES_SETUP_REQ -> {
                ue.context().sessions().active(pduSessionId, true);
                via.send(new PduSessionResourceSetupRequest(via.amfId(), via.ranId(), null, null,
                        List.of(new PduSession.Setup(pduSessionId, nas, slice(session, n2), n2.ngapData())), null));
            }
            case PDU_RES_MOD_REQ -> via.send(new PduSessionResourceModifyRequest(via.amfId(), via.ranId(), null,
                    List.of(new PduSession.Modify(pduSessionId, nas, n2.ngapData(), null))));
            case PDU_RES_REL_CMD -> {
                ue.context().sessions().active(pduSessionId, false);
                via.send(new PduSessionResourceReleaseCommand(via.amfId(), via.ranId(), null, nas,
                        List.of(new PduSession.Transfer(pduSessionId, n2.ngapData()))));
            }
            default -> ue.drop(Drop.SESSION_TRANSFER_UNEXPECTED, n2.ngapIeType().name());
        }
    }

    /** The user plane of a session as it is asked for together with the UE's context. */
    PduSession.Setup setup(int pduSessionId, N2SmInformation n2) {
        var sessions = ue.context().sessions();
        sessions.active(pduSessionId, true);
        return new PduSession.Setup(pduSessionId, null, slice(sessions.get(pduSessionId), n2), n2.ngapData());
    }

    /** What the UE sent for a session goes back to it, with the reason (TS 24.501 §5.4.5.2.5). */
    void notForwarded(int pduSessionId, Octets payload, FiveGmmCause cause, @Nullable GprsTimer3 backOff) {
        ue.send(downlink(pduSessionId, payload).cause(cause).backOffTimer(backOff).build());
    }

    private static DlNasTransport.Builder downlink(int pduSessionId, Octets payload) {
        return DlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, payload).pduSessionId(pduSessionId);
    }

    private static SNssai slice(@Nullable PduSessionContext session, N2SmInformation n2) {
        Snssai slice = n2.sNssai();
        if (slice == null && session != null) {
            slice = session.sNssai();
        }
        return slice == null ? new SNssai(0, null) : Translation.sNssai(slice);
    }
}
