// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ngap.element.ElementTypes.PEIPS_ASSISTANCE_INFORMATION;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AssistanceDataForPaging;
import org.alcazar.ngap.element.CeModeBRestricted;
import org.alcazar.ngap.element.EutraPagingEdrxInformation;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.NbIotPagingDrx;
import org.alcazar.ngap.element.NbIotPagingEdrxInfo;
import org.alcazar.ngap.element.NrPagingEdrxInformation;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.PagingPriority;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UeRadioCapabilityForPaging;
import org.alcazar.ngap.element.WusAssistanceInformation;
import org.jspecify.annotations.Nullable;

/**
 * A UE is to be paged (TS 38.413 §9.2.4.1).
 *
 * @param taiListForPaging 1 to 16 tracking areas
 * @param peipsAssistanceInformation the subgroup, from 0 on, that the core network put the UE in
 * @param residue what a received message held beyond the rest
 */
public record Paging(FiveGSTmsi uePagingIdentity, @Nullable PagingDrx pagingDrx, List<Tai> taiListForPaging,
        @Nullable PagingPriority pagingPriority, @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, boolean originNon3gpp,
        @Nullable AssistanceDataForPaging assistanceDataForPaging, @Nullable NbIotPagingEdrxInfo nbIotPagingEdrxInfo,
        @Nullable NbIotPagingDrx nbIotPagingDrx, boolean enhancedCoverageRestriction,
        @Nullable WusAssistanceInformation wusAssistanceInformation, @Nullable EutraPagingEdrxInformation eutraPagingEdrxInformation,
        @Nullable CeModeBRestricted ceModeBRestricted, @Nullable NrPagingEdrxInformation nrPagingEdrxInformation, boolean pagingCauseVoice,
        @Nullable Long peipsAssistanceInformation, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<Paging> TABLE = NgapTable.of(24, IGNORE, t -> {
        var ue = t.mandatory(115, IGNORE, FiveGSTmsi.PAGING_IDENTITY, Paging::uePagingIdentity);
        var drx = t.optional(50, IGNORE, PagingDrx.TYPE, Paging::pagingDrx);
        var areas = t.mandatory(103, IGNORE, Tai.LIST, Paging::taiListForPaging);
        var priority = t.optional(52, IGNORE, PagingPriority.TYPE, Paging::pagingPriority);
        var pagingRadio = t.optional(118, IGNORE, UeRadioCapabilityForPaging.TYPE, Paging::ueRadioCapabilityForPaging);
        var non3gpp = t.flag(51, IGNORE, Paging::originNon3gpp);
        var assistance = t.optional(11, IGNORE, AssistanceDataForPaging.TYPE, Paging::assistanceDataForPaging);
        var nbIotEdrx = t.optional(203, IGNORE, NbIotPagingEdrxInfo.TYPE, Paging::nbIotPagingEdrxInfo);
        var nbIotDrx = t.optional(202, IGNORE, NbIotPagingDrx.TYPE, Paging::nbIotPagingDrx);
        var coverage = t.flag(205, IGNORE, Paging::enhancedCoverageRestriction);
        var wus = t.optional(208, IGNORE, WusAssistanceInformation.TYPE, Paging::wusAssistanceInformation);
        var eutraEdrx = t.optional(223, IGNORE, EutraPagingEdrxInformation.TYPE, Paging::eutraPagingEdrxInformation);
        var modeB = t.optional(222, IGNORE, CeModeBRestricted.TYPE, Paging::ceModeBRestricted);
        var nrEdrx = t.optional(332, IGNORE, NrPagingEdrxInformation.TYPE, Paging::nrPagingEdrxInformation);
        var voice = t.flag(342, IGNORE, Paging::pagingCauseVoice);
        var subgroup = t.optional(344, IGNORE, PEIPS_ASSISTANCE_INFORMATION, Paging::peipsAssistanceInformation);
        var rest = t.residue(Paging::residue);
        return v -> new Paging(v.get(ue), v.get(drx), v.get(areas), v.get(priority), v.get(pagingRadio), v.get(non3gpp, false),
                v.get(assistance), v.get(nbIotEdrx), v.get(nbIotDrx), v.get(coverage, false), v.get(wus), v.get(eutraEdrx), v.get(modeB),
                v.get(nrEdrx), v.get(voice, false), v.get(subgroup), v.get(rest));
    });

    public Paging {
        taiListForPaging = List.copyOf(taiListForPaging);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(FiveGSTmsi uePagingIdentity, List<Tai> taiListForPaging) {
        return new Builder(uePagingIdentity, taiListForPaging);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final FiveGSTmsi uePagingIdentity;
        private final List<Tai> taiListForPaging;
        private @Nullable PagingDrx pagingDrx;
        private @Nullable PagingPriority pagingPriority;
        private @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging;
        private boolean originNon3gpp;
        private @Nullable AssistanceDataForPaging assistanceDataForPaging;
        private @Nullable NbIotPagingEdrxInfo nbIotPagingEdrxInfo;
        private @Nullable NbIotPagingDrx nbIotPagingDrx;
        private boolean enhancedCoverageRestriction;
        private @Nullable WusAssistanceInformation wusAssistanceInformation;
        private @Nullable EutraPagingEdrxInformation eutraPagingEdrxInformation;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private @Nullable NrPagingEdrxInformation nrPagingEdrxInformation;
        private boolean pagingCauseVoice;
        private @Nullable Long peipsAssistanceInformation;

        private Builder(FiveGSTmsi uePagingIdentity, List<Tai> taiListForPaging) {
            this.uePagingIdentity = uePagingIdentity;
            this.taiListForPaging = taiListForPaging;
        }

        public Builder pagingDrx(@Nullable PagingDrx value) {
            pagingDrx = value;
            return this;
        }

        public Builder pagingPriority(@Nullable PagingPriority value) {
            pagingPriority = value;
            return this;
        }

        public Builder ueRadioCapabilityForPaging(@Nullable UeRadioCapabilityForPaging value) {
            ueRadioCapabilityForPaging = value;
            return this;
        }

        public Builder originNon3gpp() {
            originNon3gpp = true;
            return this;
        }

        public Builder assistanceDataForPaging(@Nullable AssistanceDataForPaging value) {
            assistanceDataForPaging = value;
            return this;
        }

        public Builder nbIotPagingEdrxInfo(@Nullable NbIotPagingEdrxInfo value) {
            nbIotPagingEdrxInfo = value;
            return this;
        }

        public Builder nbIotPagingDrx(@Nullable NbIotPagingDrx value) {
            nbIotPagingDrx = value;
            return this;
        }

        public Builder enhancedCoverageRestriction() {
            enhancedCoverageRestriction = true;
            return this;
        }

        public Builder wusAssistanceInformation(@Nullable WusAssistanceInformation value) {
            wusAssistanceInformation = value;
            return this;
        }

        public Builder eutraPagingEdrxInformation(@Nullable EutraPagingEdrxInformation value) {
            eutraPagingEdrxInformation = value;
            return this;
        }

        public Builder ceModeBRestricted(@Nullable CeModeBRestricted value) {
            ceModeBRestricted = value;
            return this;
        }

        public Builder nrPagingEdrxInformation(@Nullable NrPagingEdrxInformation value) {
            nrPagingEdrxInformation = value;
            return this;
        }

        public Builder pagingCauseVoice() {
            pagingCauseVoice = true;
            return this;
        }

        public Builder peipsAssistanceInformation(@Nullable Long value) {
            peipsAssistanceInformation = value;
            return this;
        }

        public Paging build() {
            return new Paging(uePagingIdentity, pagingDrx, taiListForPaging, pagingPriority, ueRadioCapabilityForPaging, originNon3gpp,
                    assistanceDataForPaging, nbIotPagingEdrxInfo, nbIotPagingDrx, enhancedCoverageRestriction, wusAssistanceInformation,
                    eutraPagingEdrxInformation, ceModeBRestricted, nrPagingEdrxInformation, pagingCauseVoice, peipsAssistanceInformation,
                    Residue.NONE);
        }
    }
}
