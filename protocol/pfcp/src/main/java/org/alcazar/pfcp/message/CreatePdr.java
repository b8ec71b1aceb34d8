// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ACTIVATE_PREDEFINED_RULES;
import static org.alcazar.pfcp.element.IeType.ACTIVATION_TIME;
import static org.alcazar.pfcp.element.IeType.DEACTIVATION_TIME;
import static org.alcazar.pfcp.element.IeType.FAR_ID;
import static org.alcazar.pfcp.element.IeType.OUTER_HEADER_REMOVAL;
import static org.alcazar.pfcp.element.IeType.PDI;
import static org.alcazar.pfcp.element.IeType.PDR_ID;
import static org.alcazar.pfcp.element.IeType.PRECEDENCE;
import static org.alcazar.pfcp.element.IeType.QER_ID;
import static org.alcazar.pfcp.element.IeType.RAT_TYPE;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_POOL_IDENTITY;
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
 * A packet detection rule to create (TS 29.244 §7.5.2.2).
 *
 * @param pdrId 1 to 65535
 * @param precedence lower values match first; absent over Sxa only, where no filters compete
 * @param farId 32 bits
 * @param ratType TS 29.274 §8.17
 */
public record CreatePdr(int pdrId, @Nullable Long precedence, Pdi pdi, @Nullable OuterHeaderRemoval outerHeaderRemoval,
        @Nullable Long farId, List<Long> urrIds, List<Long> qerIds, List<OctetString> activatePredefinedRules,
        @Nullable Instant activationTime, @Nullable Instant deactivationTime, @Nullable OctetString ueIpAddressPoolIdentity,
        @Nullable Integer ratType, OtherElements others) {

    static final IeTable<CreatePdr> TABLE = IeTable.of(CreatePdr::others, t -> {
        var pdrId = t.mandatory(PDR_ID, Scalars.U16, CreatePdr::pdrId);
        var precedence = t.conditional(PRECEDENCE, Scalars.U32, CreatePdr::precedence);
        var pdi = t.mandatory(PDI, Pdi.TABLE, CreatePdr::pdi);
        var outerHeaderRemoval = t.conditional(OUTER_HEADER_REMOVAL, Rules.OUTER_HEADER_REMOVAL, CreatePdr::outerHeaderRemoval);
        var farId = t.conditional(FAR_ID, Scalars.U32, CreatePdr::farId);
        var urrIds = t.several(URR_ID, Scalars.U32, CreatePdr::urrIds);
        var qerIds = t.several(QER_ID, Scalars.U32, CreatePdr::qerIds);
        var activatePredefinedRules = t.several(ACTIVATE_PREDEFINED_RULES, Scalars.OCTET_STRING, CreatePdr::activatePredefinedRules);
        var activationTime = t.optional(ACTIVATION_TIME, Scalars.TIME, CreatePdr::activationTime);
        var deactivationTime = t.optional(DEACTIVATION_TIME, Scalars.TIME, CreatePdr::deactivationTime);
        var ueIpAddressPoolIdentity = t.optional(UE_IP_ADDRESS_POOL_IDENTITY, Scalars.LONG_STRING, CreatePdr::ueIpAddressPoolIdentity);
        var ratType = t.optional(RAT_TYPE, Scalars.U8, CreatePdr::ratType);
        return v -> new CreatePdr(v.get(pdrId), v.get(precedence), v.get(pdi), v.get(outerHeaderRemoval), v.get(farId), v.get(urrIds),
                v.get(qerIds), v.get(activatePredefinedRules), v.get(activationTime), v.get(deactivationTime),
                v.get(ueIpAddressPoolIdentity), v.get(ratType), v.others());
    });

    public CreatePdr {
        urrIds = List.copyOf(urrIds);
        qerIds = List.copyOf(qerIds);
        activatePredefinedRules = List.copyOf(activatePredefinedRules);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(int pdrId, Pdi pdi) {
        return new Builder(pdrId, pdi);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int pdrId;
        private final Pdi pdi;
        private @Nullable Long precedence;
        private @Nullable OuterHeaderRemoval outerHeaderRemoval;
        private @Nullable Long farId;
        private List<Long> urrIds = List.of();
        private List<Long> qerIds = List.of();
        private List<OctetString> activatePredefinedRules = List.of();
        private @Nullable Instant activationTime;
        private @Nullable Instant deactivationTime;
        private @Nullable OctetString ueIpAddressPoolIdentity;
        private @Nullable Integer ratType;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pdrId, Pdi pdi) {
            this.pdrId = pdrId;
            this.pdi = pdi;
        }

        public Builder precedence(@Nullable Long value) {
            precedence = value;
            return this;
        }

        public Builder outerHeaderRemoval(@Nullable OuterHeaderRemoval value) {
            outerHeaderRemoval = value;
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

        public Builder activationTime(@Nullable Instant value) {
            activationTime = value;
            return this;
        }

        public Builder deactivationTime(@Nullable Instant value) {
            deactivationTime = value;
            return this;
        }

        public Builder ueIpAddressPoolIdentity(@Nullable OctetString value) {
            ueIpAddressPoolIdentity = value;
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

        public CreatePdr build() {
            return new CreatePdr(pdrId, precedence, pdi, outerHeaderRemoval, farId, urrIds, qerIds, activatePredefinedRules, activationTime,
                    deactivationTime, ueIpAddressPoolIdentity, ratType, others);
        }
    }
}
