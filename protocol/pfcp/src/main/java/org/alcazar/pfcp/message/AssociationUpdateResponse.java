// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.CP_FUNCTION_FEATURES;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_USAGE_INFORMATION;
import static org.alcazar.pfcp.element.IeType.UP_FUNCTION_FEATURES;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.CpFunctionFeature;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UpFunctionFeature;
import org.jspecify.annotations.Nullable;

/** Answers an Association Update Request (TS 29.244 §7.4.4.4). */
public record AssociationUpdateResponse(@Nullable NodeId nodeId, Cause cause, @Nullable Flags<UpFunctionFeature> upFunctionFeatures,
        @Nullable Flags<CpFunctionFeature> cpFunctionFeatures, List<UeIpAddressUsageInformation> ueIpAddressUsage,
        OtherElements others) implements NodeMessage {

    static final IeTable<AssociationUpdateResponse> TABLE = IeTable.of(AssociationUpdateResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, AssociationUpdateResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, AssociationUpdateResponse::cause);
        var upFunctionFeatures = t.optional(UP_FUNCTION_FEATURES, Scalars.flags(), AssociationUpdateResponse::upFunctionFeatures);
        var cpFunctionFeatures = t.optional(CP_FUNCTION_FEATURES, Scalars.flags(), AssociationUpdateResponse::cpFunctionFeatures);
        var ueIpAddressUsage = t.several(UE_IP_ADDRESS_USAGE_INFORMATION, UeIpAddressUsageInformation.TABLE,
                AssociationUpdateResponse::ueIpAddressUsage);
        return v -> new AssociationUpdateResponse(v.get(nodeId), v.get(cause), v.get(upFunctionFeatures), v.get(cpFunctionFeatures),
                v.get(ueIpAddressUsage), v.others());
    });

    public AssociationUpdateResponse {
        ueIpAddressUsage = List.copyOf(ueIpAddressUsage);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.ASSOCIATION_UPDATE_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable NodeId nodeId;
        private @Nullable Flags<UpFunctionFeature> upFunctionFeatures;
        private @Nullable Flags<CpFunctionFeature> cpFunctionFeatures;
        private List<UeIpAddressUsageInformation> ueIpAddressUsage = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder upFunctionFeatures(@Nullable Flags<UpFunctionFeature> value) {
            upFunctionFeatures = value;
            return this;
        }

        public Builder cpFunctionFeatures(@Nullable Flags<CpFunctionFeature> value) {
            cpFunctionFeatures = value;
            return this;
        }

        public Builder ueIpAddressUsage(List<UeIpAddressUsageInformation> value) {
            ueIpAddressUsage = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public AssociationUpdateResponse build() {
            return new AssociationUpdateResponse(nodeId, cause, upFunctionFeatures, cpFunctionFeatures, ueIpAddressUsage, others);
        }
    }
}
