// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.DESTINATION_INTERFACE;
import static org.alcazar.pfcp.element.IeType.FORWARDING_POLICY;
import static org.alcazar.pfcp.element.IeType.OUTER_HEADER_CREATION;
import static org.alcazar.pfcp.element.IeType.TRANSPORT_LEVEL_MARKING;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.TransportLevelMarking;
import org.jspecify.annotations.Nullable;

/** Changes of where and how to send a duplicate (TS 29.244 §7.5.4.3-3). */
public record UpdateDuplicatingParameters(@Nullable DestinationInterface destinationInterface,
        @Nullable OuterHeaderCreation outerHeaderCreation, @Nullable TransportLevelMarking transportLevelMarking,
        @Nullable OctetString forwardingPolicy, OtherElements others) {

    static final IeTable<UpdateDuplicatingParameters> TABLE = IeTable.of(UpdateDuplicatingParameters::others, t -> {
        t.nullLengthRemoves();
        var destinationInterface = t.conditional(DESTINATION_INTERFACE, Scalars.DESTINATION_INTERFACE,
                UpdateDuplicatingParameters::destinationInterface);
        var outerHeaderCreation = t.conditional(OUTER_HEADER_CREATION, Rules.OUTER_HEADER_CREATION,
                UpdateDuplicatingParameters::outerHeaderCreation);
        var transportLevelMarking = t.conditional(TRANSPORT_LEVEL_MARKING, Rules.TRANSPORT_LEVEL_MARKING,
                UpdateDuplicatingParameters::transportLevelMarking);
        var forwardingPolicy = t.conditional(FORWARDING_POLICY, Scalars.SHORT_STRING, UpdateDuplicatingParameters::forwardingPolicy);
        return v -> new UpdateDuplicatingParameters(v.get(destinationInterface), v.get(outerHeaderCreation), v.get(transportLevelMarking),
                v.get(forwardingPolicy), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private @Nullable DestinationInterface destinationInterface;
        private @Nullable OuterHeaderCreation outerHeaderCreation;
        private @Nullable TransportLevelMarking transportLevelMarking;
        private @Nullable OctetString forwardingPolicy;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder destinationInterface(@Nullable DestinationInterface value) {
            destinationInterface = value;
            return this;
        }

        public Builder outerHeaderCreation(@Nullable OuterHeaderCreation value) {
            outerHeaderCreation = value;
            return this;
        }

        public Builder transportLevelMarking(@Nullable TransportLevelMarking value) {
            transportLevelMarking = value;
            return this;
        }

        public Builder forwardingPolicy(@Nullable OctetString value) {
            forwardingPolicy = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UpdateDuplicatingParameters build() {
            return new UpdateDuplicatingParameters(destinationInterface, outerHeaderCreation, transportLevelMarking, forwardingPolicy,
                    others);
        }
    }
}
