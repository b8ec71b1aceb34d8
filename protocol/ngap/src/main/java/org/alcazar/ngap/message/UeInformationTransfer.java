// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MASKED_IMEISV;
import static org.alcazar.ngap.element.ElementTypes.NB_IOT_UE_PRIORITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.UeDifferentiationInfo;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a UE (TS 38.413 §9.2.2.15).
 *
 * @param nbIotUePriority from 0 on
 * @param residue what a received message held beyond the rest
 */
public record UeInformationTransfer(FiveGSTmsi fiveGSTmsi, @Nullable Long nbIotUePriority, @Nullable Octets ueRadioCapability,
        @Nullable SNssai sNssai, List<SNssai> allowedNssai, @Nullable UeDifferentiationInfo ueDifferentiationInfo,
        @Nullable Octets maskedImeisv, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<UeInformationTransfer> TABLE = NgapTable.of(56, REJECT, t -> {
        var tmsi = t.mandatory(26, REJECT, FiveGSTmsi.TYPE, UeInformationTransfer::fiveGSTmsi);
        var priority = t.optional(210, IGNORE, NB_IOT_UE_PRIORITY, UeInformationTransfer::nbIotUePriority);
        var radio = t.optional(117, IGNORE, UE_RADIO_CAPABILITY, UeInformationTransfer::ueRadioCapability);
        var slice = t.optional(148, IGNORE, SNssai.TYPE, UeInformationTransfer::sNssai);
        var slices = t.optionalList(0, IGNORE, SNssai.ALLOWED_NSSAI, UeInformationTransfer::allowedNssai);
        var differentiation = t.optional(209, IGNORE, UeDifferentiationInfo.TYPE, UeInformationTransfer::ueDifferentiationInfo);
        var imeisv = t.optional(34, IGNORE, MASKED_IMEISV, UeInformationTransfer::maskedImeisv);
        var rest = t.residue(UeInformationTransfer::residue);
        return v -> new UeInformationTransfer(v.get(tmsi), v.get(priority), v.get(radio), v.get(slice), v.get(slices, List.of()),
                v.get(differentiation), v.get(imeisv), v.get(rest));
    });

    public UeInformationTransfer {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(FiveGSTmsi fiveGSTmsi) {
        return new Builder(fiveGSTmsi);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final FiveGSTmsi fiveGSTmsi;
        private @Nullable Long nbIotUePriority;
        private @Nullable Octets ueRadioCapability;
        private @Nullable SNssai sNssai;
        private List<SNssai> allowedNssai = List.of();
        private @Nullable UeDifferentiationInfo ueDifferentiationInfo;
        private @Nullable Octets maskedImeisv;

        private Builder(FiveGSTmsi fiveGSTmsi) {
            this.fiveGSTmsi = fiveGSTmsi;
        }

        public Builder nbIotUePriority(@Nullable Long value) {
            nbIotUePriority = value;
            return this;
        }

        public Builder ueRadioCapability(@Nullable Octets value) {
            ueRadioCapability = value;
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

        public Builder maskedImeisv(@Nullable Octets value) {
            maskedImeisv = value;
            return this;
        }

        public UeInformationTransfer build() {
            return new UeInformationTransfer(fiveGSTmsi, nbIotUePriority, ueRadioCapability, sNssai, allowedNssai, ueDifferentiationInfo,
                    maskedImeisv, Residue.NONE);
        }
    }
}
