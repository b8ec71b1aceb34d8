// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CsgMembershipStatus;
import org.alcazar.s1ap.element.ERabToBeSwitchedDlItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * A UE has come over from another eNB by X2; its bearers are to follow it (TS 36.413 §9.1.5.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record PathSwitchRequest(EnbUeS1apId enbUeS1apId, List<ERabToBeSwitchedDlItem> eRabToBeSwitchedDlList,
        MmeUeS1apId sourceMmeUeS1apId, @Nullable EutranCgi eutranCgi, @Nullable Tai tai,
        @Nullable UeSecurityCapabilities ueSecurityCapabilities, @Nullable Integer csgId, @Nullable Gummei sourceMmeGummei,
        @Nullable CsgMembershipStatus csgMembershipStatus, @Nullable RrcEstablishmentCause rrcResumeCause,
        @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<PathSwitchRequest> TABLE = S1apTable.of(3, REJECT, t -> {
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, PathSwitchRequest::enbUeS1apId);
        var eRabToBeSwitchedDlList = t.mandatory(
                22, REJECT, ERabToBeSwitchedDlItem.LIST, PathSwitchRequest::eRabToBeSwitchedDlList);
        var sourceMmeUeS1apId = t.mandatory(88, REJECT, MmeUeS1apId.TYPE, PathSwitchRequest::sourceMmeUeS1apId);
        var eutranCgi = t.expected(100, IGNORE, EutranCgi.TYPE, PathSwitchRequest::eutranCgi);
        var tai = t.expected(67, IGNORE, Tai.TYPE, PathSwitchRequest::tai);
        var ueSecurityCapabilities = t.expected(107, IGNORE, UeSecurityCapabilities.TYPE, PathSwitchRequest::ueSecurityCapabilities);
        var csgId = t.optional(127, IGNORE, ElementTypes.CSG_ID, PathSwitchRequest::csgId);
        var sourceMmeGummei = t.optional(157, IGNORE, Gummei.TYPE, PathSwitchRequest::sourceMmeGummei);
        var csgMembershipStatus = t.optional(146, IGNORE, CsgMembershipStatus.TYPE, PathSwitchRequest::csgMembershipStatus);
        var rrcResumeCause = t.optional(245, IGNORE, RrcEstablishmentCause.TYPE, PathSwitchRequest::rrcResumeCause);
        var nrUeSecurityCapabilities = t.optional(269, IGNORE, NrUeSecurityCapabilities.TYPE, PathSwitchRequest::nrUeSecurityCapabilities);
        var residue = t.residue(PathSwitchRequest::residue);
        return v -> new PathSwitchRequest(v.get(enbUeS1apId), v.get(eRabToBeSwitchedDlList), v.get(sourceMmeUeS1apId), v.get(eutranCgi),
                v.get(tai), v.get(ueSecurityCapabilities), v.get(csgId), v.get(sourceMmeGummei), v.get(csgMembershipStatus),
                v.get(rrcResumeCause), v.get(nrUeSecurityCapabilities), v.get(residue));
    });

    public PathSwitchRequest {
        eRabToBeSwitchedDlList = List.copyOf(eRabToBeSwitchedDlList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(EnbUeS1apId enbUeS1apId, List<ERabToBeSwitchedDlItem> eRabToBeSwitchedDlList,
            MmeUeS1apId sourceMmeUeS1apId, EutranCgi eutranCgi, Tai tai, UeSecurityCapabilities ueSecurityCapabilities) {
        return new Builder(enbUeS1apId, eRabToBeSwitchedDlList, sourceMmeUeS1apId, eutranCgi, tai, ueSecurityCapabilities);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final EnbUeS1apId enbUeS1apId;
        private final List<ERabToBeSwitchedDlItem> eRabToBeSwitchedDlList;
        private final MmeUeS1apId sourceMmeUeS1apId;
        private final EutranCgi eutranCgi;
        private final Tai tai;
        private final UeSecurityCapabilities ueSecurityCapabilities;
        private @Nullable Integer csgId;
        private @Nullable Gummei sourceMmeGummei;
        private @Nullable CsgMembershipStatus csgMembershipStatus;
        private @Nullable RrcEstablishmentCause rrcResumeCause;
        private @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities;

        private Builder(EnbUeS1apId enbUeS1apId, List<ERabToBeSwitchedDlItem> eRabToBeSwitchedDlList, MmeUeS1apId sourceMmeUeS1apId,
                EutranCgi eutranCgi, Tai tai, UeSecurityCapabilities ueSecurityCapabilities) {
            this.enbUeS1apId = enbUeS1apId;
            this.eRabToBeSwitchedDlList = eRabToBeSwitchedDlList;
            this.sourceMmeUeS1apId = sourceMmeUeS1apId;
            this.eutranCgi = eutranCgi;
            this.tai = tai;
            this.ueSecurityCapabilities = ueSecurityCapabilities;
        }

        public Builder csgId(@Nullable Integer value) {
            csgId = value;
            return this;
        }

        public Builder sourceMmeGummei(@Nullable Gummei value) {
            sourceMmeGummei = value;
            return this;
        }

        public Builder csgMembershipStatus(@Nullable CsgMembershipStatus value) {
            csgMembershipStatus = value;
            return this;
        }

        public Builder rrcResumeCause(@Nullable RrcEstablishmentCause value) {
            rrcResumeCause = value;
            return this;
        }

        public Builder nrUeSecurityCapabilities(@Nullable NrUeSecurityCapabilities value) {
            nrUeSecurityCapabilities = value;
            return this;
        }

        public PathSwitchRequest build() {
            return new PathSwitchRequest(enbUeS1apId, eRabToBeSwitchedDlList, sourceMmeUeS1apId, eutranCgi, tai, ueSecurityCapabilities,
                    csgId, sourceMmeGummei, csgMembershipStatus, rrcResumeCause, nrUeSecurityCapabilities, Residue.NONE);
        }
    }
}
