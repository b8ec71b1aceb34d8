// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.APPLY_ACTION;
import static org.alcazar.pfcp.element.IeType.BAR_ID;
import static org.alcazar.pfcp.element.IeType.DUPLICATING_PARAMETERS;
import static org.alcazar.pfcp.element.IeType.FAR_ID;
import static org.alcazar.pfcp.element.IeType.FORWARDING_PARAMETERS;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * A forwarding action rule to create (TS 29.244 §7.5.2.3).
 *
 * @param farId 32 bits
 * @param barId 0 to 255
 */
public record CreateFar(long farId, Flags<ApplyAction> applyAction, @Nullable ForwardingParameters forwardingParameters,
        List<DuplicatingParameters> duplicatingParameters, @Nullable Integer barId, OtherElements others) {

    static final IeTable<CreateFar> TABLE = IeTable.of(CreateFar::others, t -> {
        var farId = t.mandatory(FAR_ID, Scalars.U32, CreateFar::farId);
        var applyAction = t.mandatory(APPLY_ACTION, Scalars.flags(), CreateFar::applyAction);
        var forwardingParameters = t.conditional(FORWARDING_PARAMETERS, ForwardingParameters.TABLE, CreateFar::forwardingParameters);
        var duplicatingParameters = t.several(DUPLICATING_PARAMETERS, DuplicatingParameters.TABLE, CreateFar::duplicatingParameters);
        var barId = t.optional(BAR_ID, Scalars.U8, CreateFar::barId);
        return v -> new CreateFar(v.get(farId), v.get(applyAction), v.get(forwardingParameters), v.get(duplicatingParameters), v.get(barId),
                v.others());
    });

    public CreateFar {
        duplicatingParameters = List.copyOf(duplicatingParameters);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(long farId, Flags<ApplyAction> applyAction) {
        return new Builder(farId, applyAction);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long farId;
        private final Flags<ApplyAction> applyAction;
        private @Nullable ForwardingParameters forwardingParameters;
        private List<DuplicatingParameters> duplicatingParameters = List.of();
        private @Nullable Integer barId;
        private OtherElements others = OtherElements.NONE;

        private Builder(long farId, Flags<ApplyAction> applyAction) {
            this.farId = farId;
            this.applyAction = applyAction;
        }

        public Builder forwardingParameters(@Nullable ForwardingParameters value) {
            forwardingParameters = value;
            return this;
        }

        public Builder duplicatingParameters(List<DuplicatingParameters> value) {
            duplicatingParameters = value;
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

        public CreateFar build() {
            return new CreateFar(farId, applyAction, forwardingParameters, duplicatingParameters, barId, others);
        }
    }
}
