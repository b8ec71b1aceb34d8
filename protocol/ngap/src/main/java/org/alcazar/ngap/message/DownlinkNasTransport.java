// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_NAME;
import static org.alcazar.ngap.element.ElementTypes.EXTENDED_CONNECTED_TIME;
import static org.alcazar.ngap.element.ElementTypes.INDEX_TO_RFSP;
import static org.alcazar.ngap.element.ElementTypes.MASKED_IMEISV;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.RAN_PAGING_PRIORITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CeModeBRestricted;
import org.alcazar.ngap.element.EndIndication;
import org.alcazar.ngap.element.MobilityRestrictionList;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.TargetNssaiInformation;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeDifferentiationInfo;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A NAS message to the UE (TS 38.413 §9.2.5.2).
 *
 * @param extendedConnectedTime seconds, 0 to 255, that the UE is to stay connected at least
 * @param residue what a received message held beyond the rest
 */
public record DownlinkNasTransport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable String oldAmf,
        @Nullable Integer ranPagingPriority, Octets nasPdu, @Nullable MobilityRestrictionList mobilityRestrictionList,
        @Nullable Long indexToRfsp, @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate, List<SNssai> allowedNssai,
        @Nullable SrvccOperationPossible srvccOperationPossible, boolean enhancedCoverageRestriction,
        @Nullable Integer extendedConnectedTime, @Nullable UeDifferentiationInfo ueDifferentiationInfo,
        @Nullable CeModeBRestricted ceModeBRestricted, @Nullable Octets ueRadioCapability, boolean ueCapabilityInfoRequest,
        @Nullable EndIndication endIndication, @Nullable Octets ueRadioCapabilityId,
        @Nullable TargetNssaiInformation targetNssaiInformation, @Nullable Octets maskedImeisv,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<DownlinkNasTransport> TABLE = NgapTable.of(4, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, DownlinkNasTransport::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, DownlinkNasTransport::ranUeNgapId);
        var oldAmf = t.optional(48, REJECT, AMF_NAME, DownlinkNasTransport::oldAmf);
        var priority = t.optional(83, IGNORE, RAN_PAGING_PRIORITY, DownlinkNasTransport::ranPagingPriority);
        var nas = t.mandatory(38, REJECT, NAS_PDU, DownlinkNasTransport::nasPdu);
        var mobility = t.optional(36, IGNORE, MobilityRestrictionList.TYPE, DownlinkNasTransport::mobilityRestrictionList);
        var rfsp = t.optional(31, IGNORE, INDEX_TO_RFSP, DownlinkNasTransport::indexToRfsp);
        var rate = t.optional(110, IGNORE, UeAggregateMaximumBitRate.TYPE, DownlinkNasTransport::ueAggregateMaximumBitRate);
        var slices = t.optionalList(0, REJECT, SNssai.ALLOWED_NSSAI, DownlinkNasTransport::allowedNssai);
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, DownlinkNasTransport::srvccOperationPossible);
        var coverage = t.flag(205, IGNORE, DownlinkNasTransport::enhancedCoverageRestriction);
        var time = t.optional(206, IGNORE, EXTENDED_CONNECTED_TIME, DownlinkNasTransport::extendedConnectedTime);
        var differentiation = t.optional(209, IGNORE, UeDifferentiationInfo.TYPE, DownlinkNasTransport::ueDifferentiationInfo);
        var modeB = t.optional(222, IGNORE, CeModeBRestricted.TYPE, DownlinkNasTransport::ceModeBRestricted);
        var radio = t.optional(117, IGNORE, UE_RADIO_CAPABILITY, DownlinkNasTransport::ueRadioCapability);
        var capability = t.flag(228, IGNORE, DownlinkNasTransport::ueCapabilityInfoRequest);
        var end = t.optional(226, IGNORE, EndIndication.TYPE, DownlinkNasTransport::endIndication);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, DownlinkNasTransport::ueRadioCapabilityId);
        var target = t.optional(334, IGNORE, TargetNssaiInformation.TYPE, DownlinkNasTransport::targetNssaiInformation);
        var imeisv = t.optional(34, IGNORE, MASKED_IMEISV, DownlinkNasTransport::maskedImeisv);
        var rest = t.residue(DownlinkNasTransport::residue);
        return v -> new DownlinkNasTransport(v.get(amf), v.get(ran), v.get(oldAmf), v.get(priority), v.get(nas), v.get(mobility),
                v.get(rfsp), v.get(rate), v.get(slices, List.of()), v.get(srvcc), v.get(coverage, false), v.get(time),
                v.get(differentiation), v.get(modeB), v.get(radio), v.get(capability, false), v.get(end), v.get(radioId), v.get(target),
                v.get(imeisv), v.get(rest));
    });

    public DownlinkNasTransport {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets nasPdu) {
        return new Builder(amfUeNgapId, ranUeNgapId, nasPdu);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private final Octets nasPdu;
        private @Nullable String oldAmf;
        private @Nullable Integer ranPagingPriority;
        private @Nullable MobilityRestrictionList mobilityRestrictionList;
        private @Nullable Long indexToRfsp;
        private @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate;
        private List<SNssai> allowedNssai = List.of();
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private boolean enhancedCoverageRestriction;
        private @Nullable Integer extendedConnectedTime;
        private @Nullable UeDifferentiationInfo ueDifferentiationInfo;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private @Nullable Octets ueRadioCapability;
        private boolean ueCapabilityInfoRequest;
        private @Nullable EndIndication endIndication;
        private @Nullable Octets ueRadioCapabilityId;
        private @Nullable TargetNssaiInformation targetNssaiInformation;
        private @Nullable Octets maskedImeisv;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets nasPdu) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
            this.nasPdu = nasPdu;
        }

        public Builder oldAmf(@Nullable String value) {
            oldAmf = value;
            return this;
        }

        public Builder ranPagingPriority(@Nullable Integer value) {
            ranPagingPriority = value;
            return this;
        }

        public Builder mobilityRestrictionList(@Nullable MobilityRestrictionList value) {
            mobilityRestrictionList = value;
            return this;
        }

        public Builder indexToRfsp(@Nullable Long value) {
            indexToRfsp = value;
            return this;
        }

        public Builder ueAggregateMaximumBitRate(@Nullable UeAggregateMaximumBitRate value) {
            ueAggregateMaximumBitRate = value;
            return this;
        }

        public Builder allowedNssai(List<SNssai> value) {
            allowedNssai = value;
            return this;
        }

        public Builder srvccOperationPossible(@Nullable SrvccOperationPossible value) {
            srvccOperationPossible = value;
            return this;
        }

        public Builder enhancedCoverageRestriction() {
            enhancedCoverageRestriction = true;
            return this;
        }

        public Builder extendedConnectedTime(@Nullable Integer value) {
            extendedConnectedTime = value;
            return this;
        }

        public Builder ueDifferentiationInfo(@Nullable UeDifferentiationInfo value) {
            ueDifferentiationInfo = value;
            return this;
        }

        public Builder ceModeBRestricted(@Nullable CeModeBRestricted value) {
            ceModeBRestricted = value;
            return this;
        }

        public Builder ueRadioCapability(@Nullable Octets value) {
            ueRadioCapability = value;
            return this;
        }

        public Builder ueCapabilityInfoRequest() {
            ueCapabilityInfoRequest = true;
            return this;
        }

        public Builder endIndication(@Nullable EndIndication value) {
            endIndication = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public Builder targetNssaiInformation(@Nullable TargetNssaiInformation value) {
            targetNssaiInformation = value;
            return this;
        }

        public Builder maskedImeisv(@Nullable Octets value) {
            maskedImeisv = value;
            return this;
        }

        public DownlinkNasTransport build() {
            return new DownlinkNasTransport(amfUeNgapId, ranUeNgapId, oldAmf, ranPagingPriority, nasPdu, mobilityRestrictionList,
                    indexToRfsp, ueAggregateMaximumBitRate, allowedNssai, srvccOperationPossible, enhancedCoverageRestriction,
                    extendedConnectedTime, ueDifferentiationInfo, ceModeBRestricted, ueRadioCapability, ueCapabilityInfoRequest,
                    endIndication, ueRadioCapabilityId, targetNssaiInformation, maskedImeisv, Residue.NONE);
        }
    }
}
