// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabDataForwardingItem;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.HandoverType;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target is ready; the UE is to go there (TS 36.413 §9.1.5.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverCommand(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, HandoverType handoverType,
        @Nullable Octets nasSecurityParametersFromEUtran, List<ERabDataForwardingItem> eRabSubjectToDataForwardingList,
        List<ERabItem> eRabToReleaseListHoCmd, Octets targetToSourceTransparentContainer,
        @Nullable Octets targetToSourceTransparentContainerSecondary, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverCommand> TABLE = S1apTable.successful(0, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, HandoverCommand::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, HandoverCommand::enbUeS1apId);
        var handoverType = t.mandatory(1, REJECT, HandoverType.TYPE, HandoverCommand::handoverType);
        var nasSecurityParametersFromEUtran = t.optional(
                135, REJECT, ElementTypes.NAS_SECURITY_PARAMETERS_FROM_E_UTRAN, HandoverCommand::nasSecurityParametersFromEUtran);
        var eRabSubjectToDataForwardingList = t.optionalList(
                12, IGNORE, ERabDataForwardingItem.LIST, HandoverCommand::eRabSubjectToDataForwardingList);
        var eRabToReleaseListHoCmd = t.optionalList(13, IGNORE, ERabItem.LIST, HandoverCommand::eRabToReleaseListHoCmd);
        var targetToSourceTransparentContainer = t.mandatory(
                123, REJECT, ElementTypes.TARGET_TO_SOURCE_TRANSPARENT_CONTAINER, HandoverCommand::targetToSourceTransparentContainer);
        var targetToSourceTransparentContainerSecondary = t.optional(
                139, REJECT, ElementTypes.TARGET_TO_SOURCE_TRANSPARENT_CONTAINER, HandoverCommand::targetToSourceTransparentContainerSecondary);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, HandoverCommand::criticalityDiagnostics);
        var residue = t.residue(HandoverCommand::residue);
        return v -> new HandoverCommand(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(handoverType),
                v.get(nasSecurityParametersFromEUtran), v.get(eRabSubjectToDataForwardingList, List.of()),
                v.get(eRabToReleaseListHoCmd, List.of()), v.get(targetToSourceTransparentContainer),
                v.get(targetToSourceTransparentContainerSecondary), v.get(criticalityDiagnostics), v.get(residue));
    });

    public HandoverCommand {
        eRabSubjectToDataForwardingList = List.copyOf(eRabSubjectToDataForwardingList);
        eRabToReleaseListHoCmd = List.copyOf(eRabToReleaseListHoCmd);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, HandoverType handoverType,
            Octets targetToSourceTransparentContainer) {
        return new Builder(mmeUeS1apId, enbUeS1apId, handoverType, targetToSourceTransparentContainer);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final HandoverType handoverType;
        private final Octets targetToSourceTransparentContainer;
        private @Nullable Octets nasSecurityParametersFromEUtran;
        private List<ERabDataForwardingItem> eRabSubjectToDataForwardingList = List.of();
        private List<ERabItem> eRabToReleaseListHoCmd = List.of();
        private @Nullable Octets targetToSourceTransparentContainerSecondary;
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, HandoverType handoverType,
                Octets targetToSourceTransparentContainer) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.handoverType = handoverType;
            this.targetToSourceTransparentContainer = targetToSourceTransparentContainer;
        }

        public Builder nasSecurityParametersFromEUtran(@Nullable Octets value) {
            nasSecurityParametersFromEUtran = value;
            return this;
        }

        public Builder eRabSubjectToDataForwardingList(List<ERabDataForwardingItem> value) {
            eRabSubjectToDataForwardingList = value;
            return this;
        }

        public Builder eRabToReleaseListHoCmd(List<ERabItem> value) {
            eRabToReleaseListHoCmd = value;
            return this;
        }

        public Builder targetToSourceTransparentContainerSecondary(@Nullable Octets value) {
            targetToSourceTransparentContainerSecondary = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public HandoverCommand build() {
            return new HandoverCommand(mmeUeS1apId, enbUeS1apId, handoverType, nasSecurityParametersFromEUtran,
                    eRabSubjectToDataForwardingList, eRabToReleaseListHoCmd, targetToSourceTransparentContainer,
                    targetToSourceTransparentContainerSecondary, criticalityDiagnostics, Residue.NONE);
        }
    }
}
