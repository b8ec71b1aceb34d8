// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.DL_CP_SECURITY_INFORMATION;
import static org.alcazar.ngap.element.ElementTypes.MASKED_IMEISV;
import static org.alcazar.ngap.element.ElementTypes.NB_IOT_UE_PRIORITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CeModeBRestricted;
import org.alcazar.ngap.element.EndIndication;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.UeDifferentiationInfo;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE under CIoT optimisation has its connection; the AMF has no NAS message to send with it (TS 38.413 §9.2.2.11).
 *
 * @param dlNasMac 16 bits that prove the AMF to the UE
 * @param nbIotUePriority from 0 on
 * @param residue what a received message held beyond the rest
 */
public record ConnectionEstablishmentIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets ueRadioCapability,
        @Nullable EndIndication endIndication, @Nullable SNssai sNssai, List<SNssai> allowedNssai,
        @Nullable UeDifferentiationInfo ueDifferentiationInfo, @Nullable Integer dlNasMac, @Nullable Long nbIotUePriority,
        boolean enhancedCoverageRestriction, @Nullable CeModeBRestricted ceModeBRestricted, @Nullable Octets ueRadioCapabilityId,
        @Nullable Octets maskedImeisv, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<ConnectionEstablishmentIndication> TABLE = NgapTable.of(65, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, ConnectionEstablishmentIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, ConnectionEstablishmentIndication::ranUeNgapId);
        var radio = t.optional(117, IGNORE, UE_RADIO_CAPABILITY, ConnectionEstablishmentIndication::ueRadioCapability);
        var end = t.optional(226, IGNORE, EndIndication.TYPE, ConnectionEstablishmentIndication::endIndication);
        var slice = t.optional(148, IGNORE, SNssai.TYPE, ConnectionEstablishmentIndication::sNssai);
        var slices = t.optionalList(0, IGNORE, SNssai.ALLOWED_NSSAI, ConnectionEstablishmentIndication::allowedNssai);
        var differentiation = t.optional(209, IGNORE, UeDifferentiationInfo.TYPE, ConnectionEstablishmentIndication::ueDifferentiationInfo);
        var mac = t.optional(212, IGNORE, DL_CP_SECURITY_INFORMATION, ConnectionEstablishmentIndication::dlNasMac);
        var priority = t.optional(210, IGNORE, NB_IOT_UE_PRIORITY, ConnectionEstablishmentIndication::nbIotUePriority);
        var coverage = t.flag(205, IGNORE, ConnectionEstablishmentIndication::enhancedCoverageRestriction);
        var modeB = t.optional(222, IGNORE, CeModeBRestricted.TYPE, ConnectionEstablishmentIndication::ceModeBRestricted);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, ConnectionEstablishmentIndication::ueRadioCapabilityId);
        var imeisv = t.optional(34, IGNORE, MASKED_IMEISV, ConnectionEstablishmentIndication::maskedImeisv);
        var rest = t.residue(ConnectionEstablishmentIndication::residue);
        return v -> new ConnectionEstablishmentIndication(v.get(amf), v.get(ran), v.get(radio), v.get(end), v.get(slice),
                v.get(slices, List.of()), v.get(differentiation), v.get(mac), v.get(priority), v.get(coverage, false), v.get(modeB),
                v.get(radioId), v.get(imeisv), v.get(rest));
    });

    public ConnectionEstablishmentIndication {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        return new Builder(amfUeNgapId, ranUeNgapId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private @Nullable Octets ueRadioCapability;
        private @Nullable EndIndication endIndication;
        private @Nullable SNssai sNssai;
        private List<SNssai> allowedNssai = List.of();
        private @Nullable UeDifferentiationInfo ueDifferentiationInfo;
        private @Nullable Integer dlNasMac;
        private @Nullable Long nbIotUePriority;
        private boolean enhancedCoverageRestriction;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private @Nullable Octets ueRadioCapabilityId;
        private @Nullable Octets maskedImeisv;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
        }

        public Builder ueRadioCapability(@Nullable Octets value) {
            ueRadioCapability = value;
            return this;
        }

        public Builder endIndication(@Nullable EndIndication value) {
            endIndication = value;
            return this;
        }

        public Builder sNssai(@Nullable SNssai value) {
            sNssai = value;
            return this;
        }

        public Builder allowedNssai(List<SNssai> value) {
            allowedNssai = value;
            return this;
        }

        public Builder ueDifferentiationInfo(@Nullable UeDifferentiationInfo value) {
            ueDifferentiationInfo = value;
            return this;
        }

        public Builder dlNasMac(@Nullable Integer value) {
            dlNasMac = value;
            return this;
        }

        public Builder nbIotUePriority(@Nullable Long value) {
            nbIotUePriority = value;
            return this;
        }

        public Builder enhancedCoverageRestriction() {
            enhancedCoverageRestriction = true;
            return this;
        }

        public Builder ceModeBRestricted(@Nullable CeModeBRestricted value) {
            ceModeBRestricted = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public Builder maskedImeisv(@Nullable Octets value) {
            maskedImeisv = value;
            return this;
        }

        public ConnectionEstablishmentIndication build() {
            return new ConnectionEstablishmentIndication(amfUeNgapId, ranUeNgapId, ueRadioCapability, endIndication, sNssai, allowedNssai,
                    ueDifferentiationInfo, dlNasMac, nbIotUePriority, enhancedCoverageRestriction, ceModeBRestricted, ueRadioCapabilityId,
                    maskedImeisv, Residue.NONE);
        }
    }
}
