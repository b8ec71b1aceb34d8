// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.AssignEbiData;
import org.alcazar.sbi.amf.AssignedEbiData;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N1N2MessageTransferRspData;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Between AMF and SMF, where all of session management passes: an AMF that reads along and puts other messages in the place of those it was given. */
final class N11 {

    private static final String SUPI = WholeCore.SUBSCRIBERS.at(0).supi();

    /** What was said, whatever was passed on; in order. */
    final List<Octets> uplink = new ArrayList<>();
    final List<Octets> downlink = new ArrayList<>();
    /** What is passed on in the place of a message; an Establishment Request is passed on as it is. */
    Function<Octets, List<Octets>> onUplink = List::of;
    Function<Octets, List<Octets>> onDownlink = List::of;
    private @Nullable CommunicationService amf;

    /** Stands between an AMF and this SMF. */
    PduSessionService to(PduSessionService smf) {
        return new Uplink(smf);
    }

    /** Stands between an SMF and this AMF. */
    CommunicationService to(CommunicationService of) {
        amf = of;
        return new Downlink(of);
    }

    /** Says something to the UE. */
    void sayDown(String supi, int pduSessionId, Octets message) {
        Objects.requireNonNull(amf).n1N2MessageTransfer(supi, new N1N2MessageTransferReqData(pduSessionId, message, null, false, null, null, null));
    }

    /** What the SMF says in its answer goes the same way as what it says of itself. */
    private SmContextUpdateOutcome passedOn(SmContextUpdateOutcome outcome) {
        if (!(outcome instanceof SmContextUpdatedData data) || data.n1SmMsg() == null) {
            return outcome;
        }
        downlink.add(data.n1SmMsg());
        var instead = onDownlink.apply(data.n1SmMsg());
        instead.stream().skip(1).forEach(message -> sayDown(SUPI, message.at(1), message));
        return new SmContextUpdatedData(data.upCnxState(), data.hoState(), instead.getFirst(), data.n2SmInfo(), data.n2SmInfoType());
    }

    private final class Uplink implements PduSessionService {

        private final PduSessionService smf;

        Uplink(PduSessionService smf) {
            this.smf = smf;
        }

        @Override
        public SmContextCreateOutcome createSmContext(SmContextCreateData data) {
            uplink.add(Objects.requireNonNull(data.n1SmMsg()));
            return smf.createSmContext(data);
        }

        @Override
        public SmContextUpdateOutcome updateSmContext(String smContextRef, SmContextUpdateData data) {
            var message = data.n1SmMsg();
            if (message == null) {
                return smf.updateSmContext(smContextRef, data);
            }
            uplink.add(message);
            SmContextUpdateOutcome outcome = SmContextUpdatedData.NOTHING;
            for (var instead : onUplink.apply(message)) {
                try {
                    var one = passedOn(smf.updateSmContext(smContextRef, instead.equals(message) ? data : SmContextUpdateData.ofN1(instead)));
                    outcome = outcome.equals(SmContextUpdatedData.NOTHING) ? one : outcome;
                } catch (ProblemDetails gone) {
                    assertThat(gone.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
                }
            }
            return outcome;
        }

        @Override
        public void releaseSmContext(String smContextRef, SmContextReleaseData data) {
            smf.releaseSmContext(smContextRef, data);
        }

        @Override
        public SmContextRetrievedData retrieveSmContext(String smContextRef, SmContextRetrieveData data) {
            return smf.retrieveSmContext(smContextRef, data);
        }
    }

    private final class Downlink implements CommunicationService {

        private final CommunicationService amf;

        Downlink(CommunicationService amf) {
            this.amf = amf;
        }

        @Override
        public N1N2MessageTransferRspData n1N2MessageTransfer(String ueContextId, N1N2MessageTransferReqData data) {
            var message = data.n1SmMsg();
            if (message == null) {
                return amf.n1N2MessageTransfer(ueContextId, data);
            }
            downlink.add(message);
            N1N2MessageTransferRspData answer = null;
            for (var instead : onDownlink.apply(message)) {
                var one = amf.n1N2MessageTransfer(ueContextId, new N1N2MessageTransferReqData(data.pduSessionId(), instead,
                        answer == null ? data.n2SmInfo() : null, data.skipInd(), data.arp(), data.fiveQi(), data.n1n2FailureTxfNotifURI()));
                answer = answer == null ? one : answer;
            }
            return Objects.requireNonNull(answer);
        }

        @Override
        public AssignedEbiData ebiAssignment(String ueContextId, AssignEbiData data) {
            return amf.ebiAssignment(ueContextId, data);
        }
    }
}
