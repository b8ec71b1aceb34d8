// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.GummeiType;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.STmsi;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * The first NAS message of a UE (TS 36.413 §9.1.7.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialUeMessage(EnbUeS1apId enbUeS1apId, Octets nasPdu, Tai tai, @Nullable EutranCgi eutranCgi,
        @Nullable RrcEstablishmentCause rrcEstablishmentCause, @Nullable STmsi sTmsi, @Nullable Integer csgId, @Nullable Gummei gummei,
        boolean cellAccessMode, @Nullable BitString gwTransportLayerAddress, boolean relayNodeIndicator, @Nullable GummeiType gummeiType,
        @Nullable BitString siptoLGwTransportLayerAddress, @Nullable Integer mmeGroupId, @Nullable Integer ueUsageType,
        boolean ceModeBSupportIndicator, @Nullable Integer dcnId, boolean iabNodeIndication, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<InitialUeMessage> TABLE = S1apTable.of(12, IGNORE, t -> {
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, InitialUeMessage::enbUeS1apId);
        var nasPdu = t.mandatory(26, REJECT, ElementTypes.NAS_PDU, InitialUeMessage::nasPdu);
        var tai = t.mandatory(67, REJECT, Tai.TYPE, InitialUeMessage::tai);
        var eutranCgi = t.expected(100, IGNORE, EutranCgi.TYPE, InitialUeMessage::eutranCgi);
        var rrcEstablishmentCause = t.expected(134, IGNORE, RrcEstablishmentCause.TYPE, InitialUeMessage::rrcEstablishmentCause);
        var sTmsi = t.optional(96, REJECT, STmsi.TYPE, InitialUeMessage::sTmsi);
        var csgId = t.optional(127, REJECT, ElementTypes.CSG_ID, InitialUeMessage::csgId);
        var gummei = t.optional(75, REJECT, Gummei.TYPE, InitialUeMessage::gummei);
        var cellAccessMode = t.flag(145, REJECT, InitialUeMessage::cellAccessMode);
        var gwTransportLayerAddress = t.optional(
                155, IGNORE, ElementTypes.TRANSPORT_LAYER_ADDRESS, InitialUeMessage::gwTransportLayerAddress);
        var relayNodeIndicator = t.flag(160, REJECT, InitialUeMessage::relayNodeIndicator);
        var gummeiType = t.optional(170, IGNORE, GummeiType.TYPE, InitialUeMessage::gummeiType);
        var siptoLGwTransportLayerAddress = t.optional(
                184, IGNORE, ElementTypes.TRANSPORT_LAYER_ADDRESS, InitialUeMessage::siptoLGwTransportLayerAddress);
        var mmeGroupId = t.optional(223, IGNORE, ElementTypes.MME_GROUP_ID, InitialUeMessage::mmeGroupId);
        var ueUsageType = t.optional(230, IGNORE, ElementTypes.UE_USAGE_TYPE, InitialUeMessage::ueUsageType);
        var ceModeBSupportIndicator = t.flag(242, IGNORE, InitialUeMessage::ceModeBSupportIndicator);
        var dcnId = t.optional(246, IGNORE, ElementTypes.DCN_ID, InitialUeMessage::dcnId);
        var iabNodeIndication = t.flag(302, REJECT, InitialUeMessage::iabNodeIndication);
        var residue = t.residue(InitialUeMessage::residue);
        return v -> new InitialUeMessage(v.get(enbUeS1apId), v.get(nasPdu), v.get(tai), v.get(eutranCgi), v.get(rrcEstablishmentCause),
                v.get(sTmsi), v.get(csgId), v.get(gummei), v.get(cellAccessMode, false), v.get(gwTransportLayerAddress),
                v.get(relayNodeIndicator, false), v.get(gummeiType), v.get(siptoLGwTransportLayerAddress), v.get(mmeGroupId),
                v.get(ueUsageType), v.get(ceModeBSupportIndicator, false), v.get(dcnId), v.get(iabNodeIndication, false), v.get(residue));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(EnbUeS1apId enbUeS1apId, Octets nasPdu, Tai tai, EutranCgi eutranCgi,
            RrcEstablishmentCause rrcEstablishmentCause) {
        return new Builder(enbUeS1apId, nasPdu, tai, eutranCgi, rrcEstablishmentCause);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final EnbUeS1apId enbUeS1apId;
        private final Octets nasPdu;
        private final Tai tai;
        private final EutranCgi eutranCgi;
        private final RrcEstablishmentCause rrcEstablishmentCause;
        private @Nullable STmsi sTmsi;
        private @Nullable Integer csgId;
        private @Nullable Gummei gummei;
        private boolean cellAccessMode;
        private @Nullable BitString gwTransportLayerAddress;
        private boolean relayNodeIndicator;
        private @Nullable GummeiType gummeiType;
        private @Nullable BitString siptoLGwTransportLayerAddress;
        private @Nullable Integer mmeGroupId;
        private @Nullable Integer ueUsageType;
        private boolean ceModeBSupportIndicator;
        private @Nullable Integer dcnId;
        private boolean iabNodeIndication;

        private Builder(EnbUeS1apId enbUeS1apId, Octets nasPdu, Tai tai, EutranCgi eutranCgi,
                RrcEstablishmentCause rrcEstablishmentCause) {
            this.enbUeS1apId = enbUeS1apId;
            this.nasPdu = nasPdu;
            this.tai = tai;
            this.eutranCgi = eutranCgi;
            this.rrcEstablishmentCause = rrcEstablishmentCause;
        }

        public Builder sTmsi(@Nullable STmsi value) {
            sTmsi = value;
            return this;
        }

        public Builder csgId(@Nullable Integer value) {
            csgId = value;
            return this;
        }

        public Builder gummei(@Nullable Gummei value) {
            gummei = value;
            return this;
        }

        public Builder cellAccessMode() {
            cellAccessMode = true;
            return this;
        }

        public Builder gwTransportLayerAddress(@Nullable BitString value) {
            gwTransportLayerAddress = value;
            return this;
        }

        public Builder relayNodeIndicator() {
            relayNodeIndicator = true;
            return this;
        }

        public Builder gummeiType(@Nullable GummeiType value) {
            gummeiType = value;
            return this;
        }

        public Builder siptoLGwTransportLayerAddress(@Nullable BitString value) {
            siptoLGwTransportLayerAddress = value;
            return this;
        }

        public Builder mmeGroupId(@Nullable Integer value) {
            mmeGroupId = value;
            return this;
        }

        public Builder ueUsageType(@Nullable Integer value) {
            ueUsageType = value;
            return this;
        }

        public Builder ceModeBSupportIndicator() {
            ceModeBSupportIndicator = true;
            return this;
        }

        public Builder dcnId(@Nullable Integer value) {
            dcnId = value;
            return this;
        }

        public Builder iabNodeIndication() {
            iabNodeIndication = true;
            return this;
        }

        public InitialUeMessage build() {
            return new InitialUeMessage(enbUeS1apId, nasPdu, tai, eutranCgi, rrcEstablishmentCause, sTmsi, csgId, gummei, cellAccessMode,
                    gwTransportLayerAddress, relayNodeIndicator, gummeiType, siptoLGwTransportLayerAddress, mmeGroupId, ueUsageType,
                    ceModeBSupportIndicator, dcnId, iabNodeIndication, Residue.NONE);
        }
    }
}
