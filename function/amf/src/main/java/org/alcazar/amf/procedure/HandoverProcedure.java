// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.Translation;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.AmfEvent.HandedOver.Way;
import org.alcazar.amf.event.Drop;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.TargetId;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.DownlinkRanEarlyStatusTransfer;
import org.alcazar.ngap.message.DownlinkRanStatusTransfer;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverPreparationFailure;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.HandoverSuccess;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkRanEarlyStatusTransfer;
import org.alcazar.ngap.message.UplinkRanStatusTransfer;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Handover of a UE from one gNB of this AMF to another (TS 23.502 §4.9.1.3, TS 38.413 §8.4.1 to §8.4.3, §8.4.5, §8.4.6).
 *
 * <pre>
 * UE      source gNB              AMF                       target gNB          SMF
 * |            |-- Required -------->|-- per session -------------------------->|
 * |            |                     |-- Handover Request ------->|   with {NH, NCC}
 * |            |                     |<- Request Acknowledge -----|
 * |            |                     |-- per session -------------------------->|
 * |<-----------|<- Command ----------|
 * |            |-- Status Transfer ->|-- Status Transfer -------->|
 * |------------------------------------------------------------->|
 * |            |                     |<- Handover Notify ---------|
 * |            |                     |-- per session: complete ---------------->|   the UPF sends there
 * |            |<- Context Release --|
 * </pre>
 *
 * <p>From the Required on nothing of NAS is sent, and what the UE sends waits, until it is clear where the UE is. The two gNBs know the UE by
 * AMF UE NGAP IDs of their own: neither can speak of it by the other's. A Required that comes while another procedure waits for the UE, such as
 * one that changes its keys, waits for the end of that (TS 33.501 §6.9.5).
 */
final class HandoverProcedure {

    private final UeSession ue;
    private final HandoverRequired required;
    private final N2Connection source;
    private final SessionMobility sessions;
    private @Nullable N2Connection target;
    private boolean commanded;

    HandoverProcedure(UeSession ue, HandoverRequired required) {
        this.ue = ue;
        this.required = required;
        this.source = ue.n1().via();
        this.sessions = new SessionMobility(ue);
    }

    /** What the procedure waits for. */
    private sealed interface Word {

        record Prepared(HandoverRequestAcknowledge answer) implements Word {
        }

        record Arrived(HandoverNotify told) implements Word {
        }

        /** @param container for the source, if the target has something to say to it */
        record Failed(Cause cause, @Nullable Octets container) implements Word {
        }

        record Cancelled() implements Word {
        }
    }

    void run() {
        boolean arrived = false;
        try {
            arrived = prepare() && execute();
        } finally {
            if (!arrived) {
                giveUp();
            }
        }
    }

    /** @return whether the source was told to send the UE to the target */
    private boolean prepare() {
        var gnb = gnb();
        if (gnb == null) {
            return false;
        }
        var setups = sessions.require(required.pduSessionResourceList());
        if (setups.isEmpty()) {
            return refused(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID, null);
        }
        var to = target = ue.prepare(gnb);
        switch (await(() -> request(to, setups))) {
            case null -> refused(CauseRadioNetwork.TNGRELOCPREP_EXPIRY, null);
            case Word.Failed(var cause, var container) -> refused(cause, container);
            case Word.Cancelled cancelled -> source.send(new HandoverCancelAcknowledge(source.amfId(), source.ranId()));
            case Word.Arrived early -> refused(CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM, null);
            case Word.Prepared(var answer) -> {
                var outcome = sessions.acknowledge(required.pduSessionResourceList(), Objects.requireNonNullElse(answer.pduSessionResourceAdmittedList(),
                        List.of()), answer.pduSessionResourceFailedToSetupList());
                if (outcome.taken().isEmpty()) {
                    return refused(CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM, null);
                }
                commanded = true;
                source.send(new HandoverCommand(source.amfId(), source.ranId(), HandoverType.INTRA_5GS, null, outcome.taken(), outcome.refused(),
                        answer.targetToSourceTransparentContainer(), null));
            }
        }
        return commanded;
    }

    /** @return whether the UE is at the target */
    private boolean execute() {
        switch (await(() -> { })) {
            case null -> ue.drop(Drop.HANDOVER_UNFINISHED, "the UE has not come to the target");
            case Word.Failed(var cause, var container) -> ue.drop(Drop.HANDOVER_UNFINISHED, "the target gave up: " + cause);
            case Word.Cancelled cancelled -> source.send(new HandoverCancelAcknowledge(source.amfId(), source.ranId()));
            case Word.Prepared again -> throw new IllegalStateException("a target acknowledges once");
            case Word.Arrived(var told) -> {
                return complete(told);
            }
        }
        return false;
    }

    private boolean complete(HandoverNotify notify) {
        var to = Objects.requireNonNull(target);
        Objects.requireNonNull(ue.n1().ranKeys()).handedOver();
        boolean due = ue.n1().moved(to);
        if (notify.userLocationInformation() instanceof UserLocationInformation.Nr nr) {
            var tai = to.gnb().tai(nr.tai());
            if (tai != null && to.gnb().serves(tai)) {
                ue.context().tai(tai);
            }
        }
        int taken = sessions.complete();
        ue.amf().events().on(new AmfEvent.HandedOver(source, to, Objects.requireNonNull(ue.context().supi()), Way.N2, taken));
        if (notify.notifySourceNgRanNode()) {
            source.send(new HandoverSuccess(source.amfId(), source.ranId()));
        }
        ue.releaseOther(source, CauseRadioNetwork.SUCCESSFUL_HANDOVER);
        if (due) {
            RanKeyRenewal.begin(ue.n1());
        }
        return true;
    }

    /** The UE stays where it was, or is nowhere. */
    private void giveUp() {
        sessions.cancel();
        if (target != null) {
            ue.releaseOther(target, CauseRadioNetwork.HANDOVER_CANCELLED);
        }
    }

    private boolean refused(Cause cause, @Nullable Octets container) {
        source.send(new HandoverPreparationFailure(source.amfId(), source.ranId(), cause, null, container));
        return false;
    }

    /** The gNB to hand the UE over to; null if the UE cannot be handed over, of which the source has been told. */
    private @Nullable Gnb gnb() {
        var keys = ue.n1().ranKeys();
        if (required.handoverType() != HandoverType.INTRA_5GS || !(required.targetId() instanceof TargetId.RanNode(var node)) || keys == null
                || !ue.isRegistered()) {
            refused(CauseRadioNetwork.HO_TARGET_NOT_ALLOWED, null);
            return null;
        }
        var found = ue.amf().gnbs().of(node.globalRanNodeId());
        var tai = found == null ? null : found.tai(node.selectedTai());
        if (found == null) {
            ue.audit(Kind.HANDOVER_REFUSED, source.gnb() + " names a target that is not there, or not there once: " + node.globalRanNodeId());
            refused(CauseRadioNetwork.UNKNOWN_TARGET_ID, null);
        } else if (tai == null || !found.serves(tai) || !ue.amf().network().serves(tai)) {
            ue.audit(Kind.HANDOVER_REFUSED, source.gnb() + " names a tracking area that " + found + " does not serve here");
            refused(CauseRadioNetwork.HO_TARGET_NOT_ALLOWED, null);
        } else if (!keys.isUsable()) {
            ue.audit(Kind.HANDOVER_REFUSED, source.gnb() + " has had too many handovers prepared that came to nothing");
            refused(CauseRadioNetwork.HO_TARGET_NOT_ALLOWED, null);
        } else {
            return found;
        }
        return null;
    }

    private void request(N2Connection to, List<PduSession.HandoverSetup> setups) {
        var context = ue.context();
        var ambr = Objects.requireNonNull(context.ambr());
        try (var next = Objects.requireNonNull(ue.n1().ranKeys()).forHandover()) {
            to.send(HandoverRequest.builder(to.amfId(), HandoverType.INTRA_5GS,
                    Objects.requireNonNullElse(required.cause(), CauseRadioNetwork.HANDOVER_DESIRABLE_FOR_RADIO_REASON),
                    new UeAggregateMaximumBitRate(ambr.downlink().bitsPerSecond(), ambr.uplink().bitsPerSecond()),
                    Translation.ueSecurityCapabilities(Objects.requireNonNull(context.security()).capability()),
                    new SecurityContext(next.ncc(), new SecurityKey(next.nh())), setups,
                    Translation.allowedNssai(Objects.requireNonNull(context.allowedNssai())), required.sourceToTargetTransparentContainer(),
                    ue.amf().network().guami()).build());
        }
    }

    private @Nullable Word await(Runnable put) {
        return ue.ask(put, new Attempts(ue.timers().ran(), 1), this::read);
    }

    private @Nullable Word read(UeSignal signal) {
        var to = target;
        switch (signal) {
            case UeSignal.FromRan(var via, var message) when to != null && via.isSameAs(to) -> {
                target = via;
                return switch (message) {
                    case HandoverRequestAcknowledge answer when !commanded -> new Word.Prepared(answer);
                    case HandoverNotify notify when commanded -> new Word.Arrived(notify);
                    case HandoverFailure failure -> new Word.Failed(
                            Objects.requireNonNullElse(failure.cause(), CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM),
                            failure.targetToSourceFailureTransparentContainer());
                    case UeContextReleaseRequest request -> new Word.Failed(
                            Objects.requireNonNullElse(request.cause(), CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM), null);
                    default -> {
                        ue.drop(Drop.NGAP_UNEXPECTED, message.getClass().getSimpleName() + " of the target of a handover");
                        yield null;
                    }
                };
            }
            case UeSignal.FromRan(var via, HandoverCancel cancel) when via.equals(source) -> {
                return new Word.Cancelled();
            }
            case UeSignal.FromRan(var via, HandoverRequired again) when via.equals(source) -> ue.drop(Drop.NGAP_UNEXPECTED, "a second Handover Required");
            case UeSignal.FromRan(var via, UplinkRanStatusTransfer status) when via.equals(source) && commanded && to != null ->
                    to.send(new DownlinkRanStatusTransfer(to.amfId(), to.ranId(), status.drbsSubjectToStatusTransferList()));
            case UeSignal.FromRan(var via, UplinkRanEarlyStatusTransfer status) when via.equals(source) && commanded && to != null ->
                    to.send(new DownlinkRanEarlyStatusTransfer(to.amfId(), to.ranId(), status.drbsSubjectToEarlyStatusTransferList()));
            case UeSignal.ConnectionLost(var via) when to != null && via.isSameAs(to) -> {
                return new Word.Failed(CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM, null);
            }
            default -> ue.meanwhile(signal);
        }
        return null;
    }
}
