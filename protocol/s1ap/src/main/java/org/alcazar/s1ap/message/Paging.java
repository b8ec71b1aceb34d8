// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CeModeBRestricted;
import org.alcazar.s1ap.element.CnDomain;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.PagingEdrxInformation;
import org.alcazar.s1ap.element.PagingPriority;
import org.alcazar.s1ap.element.TaiItem;
import org.alcazar.s1ap.element.UePagingId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE is to be called (TS 36.413 §9.1.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record Paging(@Nullable Integer ueIdentityIndexValue, @Nullable UePagingId uePagingId, @Nullable PagingDrx pagingDrx,
        @Nullable CnDomain cnDomain, @Nullable List<TaiItem> taiList, @Nullable PagingPriority pagingPriority,
        @Nullable Octets ueRadioCapabilityForPaging, @Nullable PagingEdrxInformation pagingEdrxInformation,
        boolean enhancedCoverageRestricted, @Nullable CeModeBRestricted ceModeBRestricted, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<Paging> TABLE = S1apTable.of(10, IGNORE, t -> {
        var ueIdentityIndexValue = t.expected(80, IGNORE, ElementTypes.UE_IDENTITY_INDEX_VALUE, Paging::ueIdentityIndexValue);
        var uePagingId = t.expected(43, IGNORE, UePagingId.TYPE, Paging::uePagingId);
        var pagingDrx = t.optional(44, IGNORE, PagingDrx.TYPE, Paging::pagingDrx);
        var cnDomain = t.expected(109, IGNORE, CnDomain.TYPE, Paging::cnDomain);
        var taiList = t.expected(46, IGNORE, TaiItem.LIST, Paging::taiList);
        var pagingPriority = t.optional(151, IGNORE, PagingPriority.TYPE, Paging::pagingPriority);
        var ueRadioCapabilityForPaging = t.optional(
                198, IGNORE, ElementTypes.UE_RADIO_CAPABILITY_FOR_PAGING, Paging::ueRadioCapabilityForPaging);
        var pagingEdrxInformation = t.optional(227, IGNORE, PagingEdrxInformation.TYPE, Paging::pagingEdrxInformation);
        var enhancedCoverageRestricted = t.flag(251, IGNORE, Paging::enhancedCoverageRestricted);
        var ceModeBRestricted = t.optional(271, IGNORE, CeModeBRestricted.TYPE, Paging::ceModeBRestricted);
        var residue = t.residue(Paging::residue);
        return v -> new Paging(v.get(ueIdentityIndexValue), v.get(uePagingId), v.get(pagingDrx), v.get(cnDomain), v.get(taiList),
                v.get(pagingPriority), v.get(ueRadioCapabilityForPaging), v.get(pagingEdrxInformation),
                v.get(enhancedCoverageRestricted, false), v.get(ceModeBRestricted), v.get(residue));
    });

    public Paging {
        taiList = taiList == null ? null : List.copyOf(taiList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int ueIdentityIndexValue, UePagingId uePagingId, CnDomain cnDomain, List<TaiItem> taiList) {
        return new Builder(ueIdentityIndexValue, uePagingId, cnDomain, taiList);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int ueIdentityIndexValue;
        private final UePagingId uePagingId;
        private final CnDomain cnDomain;
        private final List<TaiItem> taiList;
        private @Nullable PagingDrx pagingDrx;
        private @Nullable PagingPriority pagingPriority;
        private @Nullable Octets ueRadioCapabilityForPaging;
        private @Nullable PagingEdrxInformation pagingEdrxInformation;
        private boolean enhancedCoverageRestricted;
        private @Nullable CeModeBRestricted ceModeBRestricted;

        private Builder(int ueIdentityIndexValue, UePagingId uePagingId, CnDomain cnDomain, List<TaiItem> taiList) {
            this.ueIdentityIndexValue = ueIdentityIndexValue;
            this.uePagingId = uePagingId;
            this.cnDomain = cnDomain;
            this.taiList = taiList;
        }

        public Builder pagingDrx(@Nullable PagingDrx value) {
            pagingDrx = value;
            return this;
        }

        public Builder pagingPriority(@Nullable PagingPriority value) {
            pagingPriority = value;
            return this;
        }

        public Builder ueRadioCapabilityForPaging(@Nullable Octets value) {
            ueRadioCapabilityForPaging = value;
            return this;
        }

        public Builder pagingEdrxInformation(@Nullable PagingEdrxInformation value) {
            pagingEdrxInformation = value;
            return this;
        }

        public Builder enhancedCoverageRestricted() {
            enhancedCoverageRestricted = true;
            return this;
        }

        public Builder ceModeBRestricted(@Nullable CeModeBRestricted value) {
            ceModeBRestricted = value;
            return this;
        }

        public Paging build() {
            return new Paging(ueIdentityIndexValue, uePagingId, pagingDrx, cnDomain, taiList, pagingPriority, ueRadioCapabilityForPaging,
                    pagingEdrxInformation, enhancedCoverageRestricted, ceModeBRestricted, Residue.NONE);
        }
    }
}
