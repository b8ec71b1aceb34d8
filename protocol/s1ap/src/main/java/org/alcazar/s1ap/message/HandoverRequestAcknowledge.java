// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabAdmittedItem;
import org.alcazar.s1ap.element.ERabFailedToSetupItemHoReqAck;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target has room for a UE (TS 36.413 §9.1.5.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverRequestAcknowledge(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable List<ERabAdmittedItem> eRabAdmittedList, List<ERabFailedToSetupItemHoReqAck> eRabFailedToSetupListHoReqAck,
        Octets targetToSourceTransparentContainer, @Nullable Integer csgId, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        boolean ceModeBSupportIndicator, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverRequestAcknowledge> TABLE = S1apTable.successful(1, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, HandoverRequestAcknowledge::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, HandoverRequestAcknowledge::enbUeS1apId);
        var eRabAdmittedList = t.expected(18, IGNORE, ERabAdmittedItem.LIST, HandoverRequestAcknowledge::eRabAdmittedList);
        var eRabFailedToSetupListHoReqAck = t.optionalList(
                19, IGNORE, ERabFailedToSetupItemHoReqAck.LIST, HandoverRequestAcknowledge::eRabFailedToSetupListHoReqAck);
        var targetToSourceTransparentContainer = t.mandatory(
                123, REJECT, ElementTypes.TARGET_TO_SOURCE_TRANSPARENT_CONTAINER, HandoverRequestAcknowledge::targetToSourceTransparentContainer);
        var csgId = t.optional(127, IGNORE, ElementTypes.CSG_ID, HandoverRequestAcknowledge::csgId);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, HandoverRequestAcknowledge::criticalityDiagnostics);
        var ceModeBSupportIndicator = t.flag(242, IGNORE, HandoverRequestAcknowledge::ceModeBSupportIndicator);
        var residue = t.residue(HandoverRequestAcknowledge::residue);
        return v -> new HandoverRequestAcknowledge(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabAdmittedList),
                v.get(eRabFailedToSetupListHoReqAck, List.of()), v.get(targetToSourceTransparentContainer), v.get(csgId),
                v.get(criticalityDiagnostics), v.get(ceModeBSupportIndicator, false), v.get(residue));
    });

    public HandoverRequestAcknowledge {
        eRabAdmittedList = eRabAdmittedList == null ? null : List.copyOf(eRabAdmittedList);
        eRabFailedToSetupListHoReqAck = List.copyOf(eRabFailedToSetupListHoReqAck);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, List<ERabAdmittedItem> eRabAdmittedList,
            Octets targetToSourceTransparentContainer) {
        return new Builder(mmeUeS1apId, enbUeS1apId, eRabAdmittedList, targetToSourceTransparentContainer);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final List<ERabAdmittedItem> eRabAdmittedList;
        private final Octets targetToSourceTransparentContainer;
        private List<ERabFailedToSetupItemHoReqAck> eRabFailedToSetupListHoReqAck = List.of();
        private @Nullable Integer csgId;
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private boolean ceModeBSupportIndicator;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, List<ERabAdmittedItem> eRabAdmittedList,
                Octets targetToSourceTransparentContainer) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.eRabAdmittedList = eRabAdmittedList;
            this.targetToSourceTransparentContainer = targetToSourceTransparentContainer;
        }

        public Builder eRabFailedToSetupListHoReqAck(List<ERabFailedToSetupItemHoReqAck> value) {
            eRabFailedToSetupListHoReqAck = value;
            return this;
        }

        public Builder csgId(@Nullable Integer value) {
            csgId = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public Builder ceModeBSupportIndicator() {
            ceModeBSupportIndicator = true;
            return this;
        }

        public HandoverRequestAcknowledge build() {
            return new HandoverRequestAcknowledge(mmeUeS1apId, enbUeS1apId, eRabAdmittedList, eRabFailedToSetupListHoReqAck,
                    targetToSourceTransparentContainer, csgId, criticalityDiagnostics, ceModeBSupportIndicator, Residue.NONE);
        }
    }
}
