// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n2;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.element.AllocationAndRetentionPriority;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.GbrQosInformation;
import org.alcazar.ngap.element.MaximumIntegrityProtectedDataRate;
import org.alcazar.ngap.element.PduSessionAggregateMaximumBitRate;
import org.alcazar.ngap.element.PduSessionType;
import org.alcazar.ngap.element.PreEmptionCapability;
import org.alcazar.ngap.element.PreEmptionVulnerability;
import org.alcazar.ngap.element.ProtectionIndication;
import org.alcazar.ngap.element.ProtectionResult;
import org.alcazar.ngap.element.QosCharacteristics;
import org.alcazar.ngap.element.QosFlowAddOrModifyRequestItem;
import org.alcazar.ngap.element.QosFlowLevelQosParameters;
import org.alcazar.ngap.element.QosFlowSetupRequestItem;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.transfer.HandoverRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.HandoverRequiredTransfer;
import org.alcazar.ngap.transfer.HandoverResourceAllocationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestSetupFailedTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.ngap.transfer.SecondaryRatDataUsageReportTransfer;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Transfers to and from the RAN node, made of what a session is (TS 38.413 §9.3.4). */
public final class Transfers {

    private Transfers() {
    }

    /**
     * Reads what a RAN node sends.
     *
     * @return null for a type that RAN nodes do not send
     * @throws NgapDecodeException if it is not of its type
     */
    public static @Nullable PduSessionTransfer read(N2SmInfoType type, Octets octets) {
        return switch (type) {
            case PDU_RES_SETUP_RSP -> PduSessionResourceSetupResponseTransfer.decode(octets);
            case PDU_RES_SETUP_FAIL -> PduSessionResourceSetupUnsuccessfulTransfer.decode(octets);
            case PDU_RES_REL_RSP -> PduSessionResourceReleaseResponseTransfer.decode(octets);
            case PDU_RES_MOD_RSP -> PduSessionResourceModifyResponseTransfer.decode(octets);
            case PDU_RES_MOD_FAIL -> PduSessionResourceModifyUnsuccessfulTransfer.decode(octets);
            case PDU_RES_NTY -> PduSessionResourceNotifyTransfer.decode(octets);
            case PDU_RES_NTY_REL -> PduSessionResourceNotifyReleasedTransfer.decode(octets);
            case PDU_RES_MOD_IND -> PduSessionResourceModifyIndicationTransfer.decode(octets);
            case PATH_SWITCH_REQ -> PathSwitchRequestTransfer.decode(octets);
            case PATH_SWITCH_SETUP_FAIL -> PathSwitchRequestSetupFailedTransfer.decode(octets);
            case HANDOVER_REQUIRED -> HandoverRequiredTransfer.decode(octets);
            case HANDOVER_REQ_ACK -> HandoverRequestAcknowledgeTransfer.decode(octets);
            case HANDOVER_RES_ALLOC_FAIL -> HandoverResourceAllocationUnsuccessfulTransfer.decode(octets);
            case SECONDARY_RAT_USAGE -> SecondaryRatDataUsageReportTransfer.decode(octets);
            case PDU_RES_SETUP_REQ, PDU_RES_REL_CMD, PDU_RES_MOD_REQ, PDU_RES_MOD_CFM, PDU_RES_MOD_IND_FAIL, PATH_SWITCH_REQ_ACK,
                    PATH_SWITCH_REQ_FAIL, HANDOVER_CMD, HANDOVER_PREP_FAIL -> null;
        };
    }

    /** What a RAN node is to set up. */
    public static PduSessionResourceSetupRequestTransfer setup(SmContext context, AccessTunnel uplink) {
        return setupOf(context, uplink).build();
    }

    /**
     * What the RAN node that a UE is to go to is to set up.
     *
     * @param direct whether the one it is at can send on to it what comes meanwhile; this network does not do it for them
     */
    public static PduSessionResourceSetupRequestTransfer handover(SmContext context, AccessTunnel uplink, boolean direct) {
        var setup = setupOf(context, uplink);
        return (direct ? setup.directForwardingPathAvailability() : setup.dataForwardingNotPossible()).build();
    }

    private static PduSessionResourceSetupRequestTransfer.Builder setupOf(SmContext context, AccessTunnel uplink) {
        var qos = context.qos();
        return PduSessionResourceSetupRequestTransfer.builder(tunnel(uplink), PduSessionType.valueOf(context.type().name()),
                qos.flows().stream().map(flow -> new QosFlowSetupRequestItem(flow.qfi(), parameters(flow))).toList())
                .pduSessionAggregateMaximumBitRate(ambr(qos)).securityIndication(indication(context.security()));
    }

    /** What leads a RAN node from one QoS to another; null if nothing of it concerns it. */
    public static @Nullable PduSessionResourceModifyRequestTransfer modification(SessionQos before, SessionQos after) {
        var changed = after.flowsNewSince(before).stream()
                .map(flow -> new QosFlowAddOrModifyRequestItem(flow.qfi(), parameters(flow), null, null)).toList();
        var gone = after.flowsGoneSince(before).stream()
                .map(flow -> new QosFlowWithCause(flow.qfi(), CauseRadioNetwork.RELEASE_DUE_TO_5GC_GENERATED_REASON)).toList();
        boolean otherAmbr = !before.ambr().equals(after.ambr());
        if (changed.isEmpty() && gone.isEmpty() && !otherAmbr) {
            return null;
        }
        return PduSessionResourceModifyRequestTransfer.builder().pduSessionAggregateMaximumBitRate(otherAmbr ? ambr(after) : null)
                .qosFlowAddOrModifyRequestList(changed).qosFlowToReleaseList(gone).build();
    }

    /** The policy as a RAN node is told of it; the rates are those of a UE that must, or may, protect integrity (TS 38.413 §9.3.1.27). */
    public static SecurityIndication indication(UserPlaneSecurity security) {
        var policy = security.policy();
        boolean integrity = policy.upIntegr() != UpProtection.NOT_NEEDED;
        return new SecurityIndication(protection(policy.upIntegr()), protection(policy.upConfid()),
                integrity ? rate(security.uplinkLimited()) : null, integrity ? rate(security.downlinkLimited()) : null);
    }

    public static boolean isPerformed(ProtectionResult result) {
        return result == ProtectionResult.PERFORMED;
    }

    private static ProtectionIndication protection(UpProtection wanted) {
        return switch (wanted) {
            case REQUIRED -> ProtectionIndication.REQUIRED;
            case PREFERRED -> ProtectionIndication.PREFERRED;
            case NOT_NEEDED -> ProtectionIndication.NOT_NEEDED;
        };
    }

    private static MaximumIntegrityProtectedDataRate rate(boolean limited) {
        return limited ? MaximumIntegrityProtectedDataRate.BITRATE_64_KBS : MaximumIntegrityProtectedDataRate.MAXIMUM_UE_RATE;
    }

    private static PduSessionAggregateMaximumBitRate ambr(SessionQos qos) {
        return new PduSessionAggregateMaximumBitRate(qos.ambr().downlink().bitsPerSecond(), qos.ambr().uplink().bitsPerSecond());
    }

    private static QosFlowLevelQosParameters parameters(SessionFlow flow) {
        var gbr = flow.gbr();
        return new QosFlowLevelQosParameters(new QosCharacteristics.NonDynamic(flow.fiveQi()), priority(flow.arp()),
                gbr == null ? null : new GbrQosInformation(gbr.maximumDownlink().bitsPerSecond(), gbr.maximumUplink().bitsPerSecond(),
                        gbr.guaranteedDownlink().bitsPerSecond(), gbr.guaranteedUplink().bitsPerSecond(), false, null, null, List.of()),
                false, false, null, null);
    }

    private static AllocationAndRetentionPriority priority(Arp arp) {
        return new AllocationAndRetentionPriority(arp.priorityLevel(),
                arp.preemptCap() == Arp.PreemptionCapability.MAY_PREEMPT ? PreEmptionCapability.MAY_TRIGGER_PRE_EMPTION
                        : PreEmptionCapability.SHALL_NOT_TRIGGER_PRE_EMPTION,
                arp.preemptVuln() == Arp.PreemptionVulnerability.PREEMPTABLE ? PreEmptionVulnerability.PRE_EMPTABLE
                        : PreEmptionVulnerability.NOT_PRE_EMPTABLE);
    }

    /** A tunnel's end as NGAP has it. */
    public static UpTransportLayerInformation tunnel(AccessTunnel tunnel) {
        return UpTransportLayerInformation.of(Octets.wrap(tunnel.address().getAddress()), tunnel.teid());
    }

    /** A tunnel's end that a RAN node tells, by IPv4 if it has both; null if it leads nowhere. */
    public static @Nullable AccessTunnel tunnel(UpTransportLayerInformation information) {
        return AccessTunnel.of(information.gtpTeid(), information.ipv4Address() != null ? information.ipv4Address() : information.ipv6Address());
    }

    /** Whether a RAN node says that it cannot protect a session as it must (TS 38.413 §9.3.1.2). */
    public static boolean isForWantOfSecurity(Cause cause) {
        return cause == CauseRadioNetwork.UP_INTEGRITY_PROTECTION_NOT_POSSIBLE
                || cause == CauseRadioNetwork.UP_CONFIDENTIALITY_PROTECTION_NOT_POSSIBLE
                || cause == CauseRadioNetwork.UE_MAX_INTEGRITY_PROTECTED_DATA_RATE_REASON;
    }
}
