// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.HandoverType;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.SrvccHoIndication;
import org.alcazar.s1ap.element.TargetId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The source wants a UE handed over (TS 36.413 §9.1.5.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverRequired(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, HandoverType handoverType, @Nullable Cause cause,
        TargetId targetId, boolean directForwardingPathAvailability, @Nullable SrvccHoIndication srvccHoIndication,
        Octets sourceToTargetTransparentContainer, @Nullable Octets sourceToTargetTransparentContainerSecondary,
        @Nullable Octets msClassmark2, @Nullable Octets msClassmark3, @Nullable Integer csgId, boolean cellAccessMode,
        boolean psServiceNotAvailable, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverRequired> TABLE = S1apTable.of(0, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, HandoverRequired::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, HandoverRequired::enbUeS1apId);
        var handoverType = t.mandatory(1, REJECT, HandoverType.TYPE, HandoverRequired::handoverType);
        var cause = t.expected(2, IGNORE, Cause.TYPE, HandoverRequired::cause);
        var targetId = t.mandatory(4, REJECT, TargetId.TYPE, HandoverRequired::targetId);
        var directForwardingPathAvailability = t.flag(79, IGNORE, HandoverRequired::directForwardingPathAvailability);
        var srvccHoIndication = t.optional(125, REJECT, SrvccHoIndication.TYPE, HandoverRequired::srvccHoIndication);
        var sourceToTargetTransparentContainer = t.mandatory(
                104, REJECT, ElementTypes.SOURCE_TO_TARGET_TRANSPARENT_CONTAINER, HandoverRequired::sourceToTargetTransparentContainer);
        var sourceToTargetTransparentContainerSecondary = t.optional(
                138, REJECT, ElementTypes.SOURCE_TO_TARGET_TRANSPARENT_CONTAINER, HandoverRequired::sourceToTargetTransparentContainerSecondary);
        var msClassmark2 = t.optional(132, REJECT, ElementTypes.MS_CLASSMARK2, HandoverRequired::msClassmark2);
        var msClassmark3 = t.optional(133, IGNORE, ElementTypes.MS_CLASSMARK3, HandoverRequired::msClassmark3);
        var csgId = t.optional(127, REJECT, ElementTypes.CSG_ID, HandoverRequired::csgId);
        var cellAccessMode = t.flag(145, REJECT, HandoverRequired::cellAccessMode);
        var psServiceNotAvailable = t.flag(150, IGNORE, HandoverRequired::psServiceNotAvailable);
        var residue = t.residue(HandoverRequired::residue);
        return v -> new HandoverRequired(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(handoverType), v.get(cause), v.get(targetId),
                v.get(directForwardingPathAvailability, false), v.get(srvccHoIndication), v.get(sourceToTargetTransparentContainer),
                v.get(sourceToTargetTransparentContainerSecondary), v.get(msClassmark2), v.get(msClassmark3), v.get(csgId),
                v.get(cellAccessMode, false), v.get(psServiceNotAvailable, false), v.get(residue));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, HandoverType handoverType, Cause cause,
            TargetId targetId, Octets sourceToTargetTransparentContainer) {
        return new Builder(mmeUeS1apId, enbUeS1apId, handoverType, cause, targetId, sourceToTargetTransparentContainer);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final HandoverType handoverType;
        private final Cause cause;
        private final TargetId targetId;
        private final Octets sourceToTargetTransparentContainer;
        private boolean directForwardingPathAvailability;
        private @Nullable SrvccHoIndication srvccHoIndication;
        private @Nullable Octets sourceToTargetTransparentContainerSecondary;
        private @Nullable Octets msClassmark2;
        private @Nullable Octets msClassmark3;
        private @Nullable Integer csgId;
        private boolean cellAccessMode;
        private boolean psServiceNotAvailable;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, HandoverType handoverType, Cause cause, TargetId targetId,
                Octets sourceToTargetTransparentContainer) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.handoverType = handoverType;
            this.cause = cause;
            this.targetId = targetId;
            this.sourceToTargetTransparentContainer = sourceToTargetTransparentContainer;
        }

        public Builder directForwardingPathAvailability() {
            directForwardingPathAvailability = true;
            return this;
        }

        public Builder srvccHoIndication(@Nullable SrvccHoIndication value) {
            srvccHoIndication = value;
            return this;
        }

        public Builder sourceToTargetTransparentContainerSecondary(@Nullable Octets value) {
            sourceToTargetTransparentContainerSecondary = value;
            return this;
        }

        public Builder msClassmark2(@Nullable Octets value) {
            msClassmark2 = value;
            return this;
        }

        public Builder msClassmark3(@Nullable Octets value) {
            msClassmark3 = value;
            return this;
        }

        public Builder csgId(@Nullable Integer value) {
            csgId = value;
            return this;
        }

        public Builder cellAccessMode() {
            cellAccessMode = true;
            return this;
        }

        public Builder psServiceNotAvailable() {
            psServiceNotAvailable = true;
            return this;
        }

        public HandoverRequired build() {
            return new HandoverRequired(mmeUeS1apId, enbUeS1apId, handoverType, cause, targetId, directForwardingPathAvailability,
                    srvccHoIndication, sourceToTargetTransparentContainer, sourceToTargetTransparentContainerSecondary, msClassmark2,
                    msClassmark3, csgId, cellAccessMode, psServiceNotAvailable, Residue.NONE);
        }
    }
}
