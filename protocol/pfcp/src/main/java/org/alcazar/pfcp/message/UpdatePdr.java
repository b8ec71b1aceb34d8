// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ACTIVATE_PREDEFINED_RULES;
import static org.alcazar.pfcp.element.IeType.ACTIVATION_TIME;
import static org.alcazar.pfcp.element.IeType.DEACTIVATE_PREDEFINED_RULES;
import static org.alcazar.pfcp.element.IeType.DEACTIVATION_TIME;
import static org.alcazar.pfcp.element.IeType.FAR_ID;
import static org.alcazar.pfcp.element.IeType.OUTER_HEADER_REMOVAL;
import static org.alcazar.pfcp.element.IeType.PDI;
import static org.alcazar.pfcp.element.IeType.PDR_ID;
import static org.alcazar.pfcp.element.IeType.PRECEDENCE;
import static org.alcazar.pfcp.element.IeType.QER_ID;
import static org.alcazar.pfcp.element.IeType.RAT_TYPE;
import static org.alcazar.pfcp.element.IeType.URR_ID;

import java.time.Instant;
import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a packet detection rule (TS 29.244 §7.5.4.2).
 *
 * @param pdrId 1 to 65535
 * @param precedence lower values match first
 * @param farId 32 bits
 * @param ratType TS 29.274 §8.17
 */
public record UpdatePdr(int pdrId, @Nullable OuterHeaderRemoval outerHeaderRemoval, @Nullable Long precedence, @Nullable Pdi pdi,
        @Nullable Long farId, List<Long> urrIds, List<Long> qerIds, List<OctetString> activatePredefinedRules,
        List<OctetString> deactivatePredefinedRules, @Nullable Instant activationTime, @Nullable Instant deactivationTime,
        @Nullable Integer ratType, OtherElements others) {

    static final IeTable<UpdatePdr> TABLE = IeTable.of(UpdatePdr::others, t -> {
        t.nullLengthRemoves();
        var pdrId = t.mandatory(PDR_ID, Scalars.U16, UpdatePdr::pdrId);
        var outerHeaderRemoval = t.conditional(OUTER_HEADER_REMOVAL, Rules.OUTER_HEADER_REMOVAL, UpdatePdr::outerHeaderRemoval);
        var precedence = t.conditional(PRECEDENCE, Scalars.U32, UpdatePdr::precedence);
        var pdi = t.conditional(PDI, Pdi.TABLE, UpdatePdr::pdi);
        var farId = t.conditional(FAR_ID, Scalars.U32, UpdatePdr::farId);
        var urrIds = t.several(URR_ID, Scalars.U32, UpdatePdr::urrIds);
        var qerIds = t.several(QER_ID, Scalars.U32, UpdatePdr::qerIds);
        var activatePredefinedRules = t.several(ACTIVATE_PREDEFINED_RULES, Scalars.OCTET_STRING, UpdatePdr::activatePredefinedRules);
        var deactivatePredefinedRules = t.several(DEACTIVATE_PREDEFINED_RULES, Scalars.OCTET_STRING, UpdatePdr::deactivatePredefinedRules);
        var activationTime = t.optional(ACTIVATION_TIME, Scalars.TIME, UpdatePdr::activationTime);
        var deactivationTime = t.optional(DEACTIVATION_TIME, Scalars.TIME, UpdatePdr::deactivationTime);
        var ratType = t.optional(RAT_TYPE, Scalars.U8, UpdatePdr::ratType);
        return v -> new UpdatePdr(v.get(pdrId), v.get(outerHeaderRemoval), v.get(precedence), v.get(pdi), v.get(farId), v.get(urrIds),
                v.get(qerIds), v.get(activatePredefinedRules), v.get(deactivatePredefinedRules), v.get(activationTime),
                v.get(deactivationTime), v.get(ratType), v.others());
    });

    public UpdatePdr {
        urrIds = List.copyOf(urrIds);
        qerIds = List.copyOf(qerIds);
        activatePredefinedRules = List.copyOf(activatePredefinedRules);
        deactivatePredefinedRules = List.copyOf(deactivatePredefinedRules);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(int pdrId) {
        return new Builder(pdrId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int pdrId;
        private @Nullable OuterHeaderRemoval outerHeaderRemoval;
        private @Nullable Long precedence;
        private @Nullable Pdi pdi;
        private @Nullable Long farId;
        private List<Long> urrIds = List.of();
        private List<Long> qerIds = List.of();
        private List<OctetString> activatePredefinedRules = List.of();
        private List<OctetString> deactivatePredefinedRules = List.of();
        private @Nullable Instant activationTime;
        private @Nullable Instant deactivationTime;
        private @Nullable Integer ratType;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pdrId) {
            this.pdrId = pdrId;
        }

        public Builder outerHeaderRemoval(@Nullable OuterHeaderRemoval value) {
            outerHeaderRemoval = value;
            return this;
        }

        public Builder precedence(@Nullable Long value) {
            precedence = value;
            return this;
        }

        public Builder pdi(@Nullable Pdi value) {
            pdi = value;
            return this;
        }

        public Builder farId(@Nullable Long value) {
            farId = value;
            return this;
        }

        public Builder urrIds(List<Long> value) {
            urrIds = value;
            return this;
        }

        public Builder qerIds(List<Long> value) {
            qerIds = value;
            return this;
        }

        public Builder activatePredefinedRules(List<OctetString> value) {
            activatePredefinedRules = value;
            return this;
        }

        public Builder deactivatePredefinedRules(List<OctetString> value) {
            deactivatePredefinedRules = value;
            return this;
        }

        public Builder activationTime(@Nullable Instant value) {
            activationTime = value;
            return this;
        }

        public Builder deactivationTime(@Nullable Instant value) {
            deactivationTime = value;
            return this;
        }

        public Builder ratType(@Nullable Integer value) {
            ratType = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UpdatePdr build() {
            return new UpdatePdr(pdrId, outerHeaderRemoval, precedence, pdi, farId, urrIds, qerIds, activatePredefinedRules,
                    deactivatePredefinedRules, activationTime, deactivationTime, ratType, others);
        }
    }
}
