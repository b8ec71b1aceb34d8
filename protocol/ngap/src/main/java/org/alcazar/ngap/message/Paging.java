// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AssistanceDataForPaging;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.PagingPriority;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UeRadioCapabilityForPaging;
import org.jspecify.annotations.Nullable;

/**
 * A UE is to be paged (TS 38.413 §9.2.4.1).
 *
 * @param taiListForPaging 1 to 16 tracking areas
 * @param residue what a received message held beyond the rest
 */
public record Paging(FiveGSTmsi uePagingIdentity, @Nullable PagingDrx pagingDrx, List<Tai> taiListForPaging,
        @Nullable PagingPriority pagingPriority, @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, boolean originNon3gpp,
        @Nullable AssistanceDataForPaging assistanceDataForPaging, boolean enhancedCoverageRestriction, boolean pagingCauseVoice,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<Paging> TABLE = NgapTable.of(24, IGNORE, t -> {
        var ue = t.mandatory(115, IGNORE, FiveGSTmsi.PAGING_IDENTITY, Paging::uePagingIdentity);
        var drx = t.optional(50, IGNORE, PagingDrx.TYPE, Paging::pagingDrx);
        var areas = t.mandatory(103, IGNORE, Tai.LIST, Paging::taiListForPaging);
        var priority = t.optional(52, IGNORE, PagingPriority.TYPE, Paging::pagingPriority);
        var pagingRadio = t.optional(118, IGNORE, UeRadioCapabilityForPaging.TYPE, Paging::ueRadioCapabilityForPaging);
        var non3gpp = t.flag(51, IGNORE, Paging::originNon3gpp);
        var assistance = t.optional(11, IGNORE, AssistanceDataForPaging.TYPE, Paging::assistanceDataForPaging);
        var coverage = t.flag(205, IGNORE, Paging::enhancedCoverageRestriction);
        var voice = t.flag(342, IGNORE, Paging::pagingCauseVoice);
        var rest = t.residue(Paging::residue);
        return v -> new Paging(v.get(ue), v.get(drx), v.get(areas), v.get(priority), v.get(pagingRadio), v.get(non3gpp, false),
                v.get(assistance), v.get(coverage, false), v.get(voice, false), v.get(rest));
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
        private boolean enhancedCoverageRestriction;
        private boolean pagingCauseVoice;

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

        public Builder enhancedCoverageRestriction() {
            enhancedCoverageRestriction = true;
            return this;
        }

        public Builder pagingCauseVoice() {
            pagingCauseVoice = true;
            return this;
        }

        public Paging build() {
            return new Paging(uePagingIdentity, pagingDrx, taiListForPaging, pagingPriority, ueRadioCapabilityForPaging, originNon3gpp,
                    assistanceDataForPaging, enhancedCoverageRestriction, pagingCauseVoice, Residue.NONE);
        }
    }
}
