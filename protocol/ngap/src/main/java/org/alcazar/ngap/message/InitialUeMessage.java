// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_SET_ID;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.NpnAccessInformation;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SourceToTargetAmfInformationReroute;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The first NAS message of a UE (TS 38.413 §9.2.5.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialUeMessage(RanUeNgapId ranUeNgapId, Octets nasPdu, UserLocationInformation userLocationInformation,
        @Nullable RrcEstablishmentCause rrcEstablishmentCause, @Nullable FiveGSTmsi fiveGSTmsi, @Nullable Integer amfSetId,
        boolean ueContextRequest, List<SNssai> allowedNssai,
        @Nullable SourceToTargetAmfInformationReroute sourceToTargetAmfInformationReroute, @Nullable PlmnIdentity selectedPlmnIdentity,
        boolean iabNodeIndication, boolean ceModeBSupport, boolean ltemIndication, boolean edtSession, boolean authenticatedIndication,
        @Nullable NpnAccessInformation npnAccessInformation, boolean redCapIndication, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<InitialUeMessage> TABLE = NgapTable.of(15, IGNORE, t -> {
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, InitialUeMessage::ranUeNgapId);
        var nas = t.mandatory(38, REJECT, NAS_PDU, InitialUeMessage::nasPdu);
        var location = t.mandatory(121, REJECT, UserLocationInformation.TYPE, InitialUeMessage::userLocationInformation);
        var why = t.expected(90, IGNORE, RrcEstablishmentCause.TYPE, InitialUeMessage::rrcEstablishmentCause);
        var tmsi = t.optional(26, REJECT, FiveGSTmsi.TYPE, InitialUeMessage::fiveGSTmsi);
        var set = t.optional(3, IGNORE, AMF_SET_ID, InitialUeMessage::amfSetId);
        var context = t.flag(112, IGNORE, InitialUeMessage::ueContextRequest);
        var slices = t.optionalList(0, REJECT, SNssai.ALLOWED_NSSAI, InitialUeMessage::allowedNssai);
        var reroute = t.optional(171, IGNORE, SourceToTargetAmfInformationReroute.TYPE, InitialUeMessage::sourceToTargetAmfInformationReroute);
        var plmn = t.optional(174, IGNORE, PlmnIdentity.TYPE, InitialUeMessage::selectedPlmnIdentity);
        var iab = t.flag(201, REJECT, InitialUeMessage::iabNodeIndication);
        var modeB = t.flag(224, REJECT, InitialUeMessage::ceModeBSupport);
        var lteM = t.flag(225, IGNORE, InitialUeMessage::ltemIndication);
        var edt = t.flag(227, IGNORE, InitialUeMessage::edtSession);
        var authenticated = t.flag(245, IGNORE, InitialUeMessage::authenticatedIndication);
        var npn = t.optional(259, REJECT, NpnAccessInformation.TYPE, InitialUeMessage::npnAccessInformation);
        var redCap = t.flag(333, IGNORE, InitialUeMessage::redCapIndication);
        var rest = t.residue(InitialUeMessage::residue);
        return v -> new InitialUeMessage(v.get(ran), v.get(nas), v.get(location), v.get(why), v.get(tmsi), v.get(set),
                v.get(context, false), v.get(slices, List.of()), v.get(reroute), v.get(plmn), v.get(iab, false), v.get(modeB, false),
                v.get(lteM, false), v.get(edt, false), v.get(authenticated, false), v.get(npn), v.get(redCap, false), v.get(rest));
    });

    public InitialUeMessage {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(RanUeNgapId ranUeNgapId, Octets nasPdu, UserLocationInformation userLocationInformation,
            RrcEstablishmentCause rrcEstablishmentCause) {
        return new Builder(ranUeNgapId, nasPdu, userLocationInformation, rrcEstablishmentCause);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final RanUeNgapId ranUeNgapId;
        private final Octets nasPdu;
        private final UserLocationInformation userLocationInformation;
        private final RrcEstablishmentCause rrcEstablishmentCause;
        private @Nullable FiveGSTmsi fiveGSTmsi;
        private @Nullable Integer amfSetId;
        private boolean ueContextRequest;
        private List<SNssai> allowedNssai = List.of();
        private @Nullable SourceToTargetAmfInformationReroute sourceToTargetAmfInformationReroute;
        private @Nullable PlmnIdentity selectedPlmnIdentity;
        private boolean iabNodeIndication;
        private boolean ceModeBSupport;
        private boolean ltemIndication;
        private boolean edtSession;
        private boolean authenticatedIndication;
        private @Nullable NpnAccessInformation npnAccessInformation;
        private boolean redCapIndication;

        private Builder(RanUeNgapId ranUeNgapId, Octets nasPdu, UserLocationInformation userLocationInformation,
                RrcEstablishmentCause rrcEstablishmentCause) {
            this.ranUeNgapId = ranUeNgapId;
            this.nasPdu = nasPdu;
            this.userLocationInformation = userLocationInformation;
            this.rrcEstablishmentCause = rrcEstablishmentCause;
        }

        public Builder fiveGSTmsi(@Nullable FiveGSTmsi value) {
            fiveGSTmsi = value;
            return this;
        }

        public Builder amfSetId(@Nullable Integer value) {
            amfSetId = value;
            return this;
        }

        public Builder ueContextRequest() {
            ueContextRequest = true;
            return this;
        }

        public Builder allowedNssai(List<SNssai> value) {
            allowedNssai = value;
            return this;
        }

        public Builder sourceToTargetAmfInformationReroute(@Nullable SourceToTargetAmfInformationReroute value) {
            sourceToTargetAmfInformationReroute = value;
            return this;
        }

        public Builder selectedPlmnIdentity(@Nullable PlmnIdentity value) {
            selectedPlmnIdentity = value;
            return this;
        }

        public Builder iabNodeIndication() {
            iabNodeIndication = true;
            return this;
        }

        public Builder ceModeBSupport() {
            ceModeBSupport = true;
            return this;
        }

        public Builder ltemIndication() {
            ltemIndication = true;
            return this;
        }

        public Builder edtSession() {
            edtSession = true;
            return this;
        }

        public Builder authenticatedIndication() {
            authenticatedIndication = true;
            return this;
        }

        public Builder npnAccessInformation(@Nullable NpnAccessInformation value) {
            npnAccessInformation = value;
            return this;
        }

        public Builder redCapIndication() {
            redCapIndication = true;
            return this;
        }

        public InitialUeMessage build() {
            return new InitialUeMessage(ranUeNgapId, nasPdu, userLocationInformation, rrcEstablishmentCause, fiveGSTmsi, amfSetId,
                    ueContextRequest, allowedNssai, sourceToTargetAmfInformationReroute, selectedPlmnIdentity, iabNodeIndication,
                    ceModeBSupport, ltemIndication, edtSession, authenticatedIndication, npnAccessInformation, redCapIndication,
                    Residue.NONE);
        }
    }
}
