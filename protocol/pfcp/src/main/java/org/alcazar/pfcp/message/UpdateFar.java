// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.APPLY_ACTION;
import static org.alcazar.pfcp.element.IeType.BAR_ID;
import static org.alcazar.pfcp.element.IeType.FAR_ID;
import static org.alcazar.pfcp.element.IeType.UPDATE_DUPLICATING_PARAMETERS;
import static org.alcazar.pfcp.element.IeType.UPDATE_FORWARDING_PARAMETERS;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a forwarding action rule (TS 29.244 §7.5.4.3).
 *
 * @param farId 32 bits
 * @param barId 0 to 255
 */
public record UpdateFar(long farId, @Nullable Flags<ApplyAction> applyAction,
        @Nullable UpdateForwardingParameters updateForwardingParameters, List<UpdateDuplicatingParameters> updateDuplicatingParameters,
        @Nullable Integer barId, OtherElements others) {

    static final IeTable<UpdateFar> TABLE = IeTable.of(UpdateFar::others, t -> {
        t.nullLengthRemoves();
        var farId = t.mandatory(FAR_ID, Scalars.U32, UpdateFar::farId);
        var applyAction = t.conditional(APPLY_ACTION, Scalars.flags(), UpdateFar::applyAction);
        var updateForwardingParameters = t.conditional(UPDATE_FORWARDING_PARAMETERS, UpdateForwardingParameters.TABLE,
                UpdateFar::updateForwardingParameters);
        var updateDuplicatingParameters = t.several(UPDATE_DUPLICATING_PARAMETERS, UpdateDuplicatingParameters.TABLE,
                UpdateFar::updateDuplicatingParameters);
        var barId = t.conditional(BAR_ID, Scalars.U8, UpdateFar::barId);
        return v -> new UpdateFar(v.get(farId), v.get(applyAction), v.get(updateForwardingParameters), v.get(updateDuplicatingParameters),
                v.get(barId), v.others());
    });

    public UpdateFar {
        updateDuplicatingParameters = List.copyOf(updateDuplicatingParameters);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(long farId) {
        return new Builder(farId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long farId;
        private @Nullable Flags<ApplyAction> applyAction;
        private @Nullable UpdateForwardingParameters updateForwardingParameters;
        private List<UpdateDuplicatingParameters> updateDuplicatingParameters = List.of();
        private @Nullable Integer barId;
        private OtherElements others = OtherElements.NONE;

        private Builder(long farId) {
            this.farId = farId;
        }

        public Builder applyAction(@Nullable Flags<ApplyAction> value) {
            applyAction = value;
            return this;
        }

        public Builder updateForwardingParameters(@Nullable UpdateForwardingParameters value) {
            updateForwardingParameters = value;
            return this;
        }

        public Builder updateDuplicatingParameters(List<UpdateDuplicatingParameters> value) {
            updateDuplicatingParameters = value;
            return this;
        }

        public Builder barId(@Nullable Integer value) {
            barId = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UpdateFar build() {
            return new UpdateFar(farId, applyAction, updateForwardingParameters, updateDuplicatingParameters, barId, others);
        }
    }
}
