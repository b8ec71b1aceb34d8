// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ALTERNATIVE_SMF_IP_ADDRESS;
import static org.alcazar.pfcp.element.IeType.CP_FUNCTION_FEATURES;
import static org.alcazar.pfcp.element.IeType.NF_INSTANCE_ID;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.PFCPASRSP_FLAGS;
import static org.alcazar.pfcp.element.IeType.RECOVERY_TIME_STAMP;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_POOL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.UP_FUNCTION_FEATURES;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_IP_RESOURCE_INFORMATION;

import java.time.Instant;
import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.AlternativeSmfIpAddress;
import org.alcazar.pfcp.element.AsRspFlag;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.CpFunctionFeature;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UpFunctionFeature;
import org.alcazar.pfcp.element.UserPlaneIpResourceInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Answers an Association Setup Request (TS 29.244 §7.4.4.2).
 *
 * @param upfInstanceId UUID, 16 octets
 */
public record AssociationSetupResponse(@Nullable NodeId nodeId, Cause cause, @Nullable Instant recoveryTimeStamp,
        @Nullable Flags<UpFunctionFeature> upFunctionFeatures, @Nullable Flags<CpFunctionFeature> cpFunctionFeatures,
        List<AlternativeSmfIpAddress> alternativeSmfIpAddresses, List<UeIpAddressPoolInformation> ueIpAddressPools,
        List<UserPlaneIpResourceInformation> userPlaneIpResources, @Nullable Octets upfInstanceId, @Nullable Flags<AsRspFlag> asRspFlags,
        OtherElements others) implements NodeMessage {

    static final IeTable<AssociationSetupResponse> TABLE = IeTable.of(AssociationSetupResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, AssociationSetupResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, AssociationSetupResponse::cause);
        var recoveryTimeStamp = t.expected(RECOVERY_TIME_STAMP, Scalars.TIME, AssociationSetupResponse::recoveryTimeStamp);
        var upFunctionFeatures = t.conditional(UP_FUNCTION_FEATURES, Scalars.flags(), AssociationSetupResponse::upFunctionFeatures);
        var cpFunctionFeatures = t.conditional(CP_FUNCTION_FEATURES, Scalars.flags(), AssociationSetupResponse::cpFunctionFeatures);
        var alternativeSmfIpAddresses = t.several(ALTERNATIVE_SMF_IP_ADDRESS, Endpoints.ALTERNATIVE_SMF_IP_ADDRESS,
                AssociationSetupResponse::alternativeSmfIpAddresses);
        var ueIpAddressPools = t.several(UE_IP_ADDRESS_POOL_INFORMATION, UeIpAddressPoolInformation.TABLE,
                AssociationSetupResponse::ueIpAddressPools);
        var userPlaneIpResources = t.several(USER_PLANE_IP_RESOURCE_INFORMATION, Endpoints.USER_PLANE_IP_RESOURCE_INFORMATION,
                AssociationSetupResponse::userPlaneIpResources);
        var upfInstanceId = t.conditional(NF_INSTANCE_ID, Scalars.NF_INSTANCE_ID, AssociationSetupResponse::upfInstanceId);
        var asRspFlags = t.optional(PFCPASRSP_FLAGS, Scalars.flags(), AssociationSetupResponse::asRspFlags);
        return v -> new AssociationSetupResponse(v.get(nodeId), v.get(cause), v.get(recoveryTimeStamp), v.get(upFunctionFeatures),
                v.get(cpFunctionFeatures), v.get(alternativeSmfIpAddresses), v.get(ueIpAddressPools), v.get(userPlaneIpResources),
                v.get(upfInstanceId), v.get(asRspFlags), v.others());
    });

    public AssociationSetupResponse {
        alternativeSmfIpAddresses = List.copyOf(alternativeSmfIpAddresses);
        ueIpAddressPools = List.copyOf(ueIpAddressPools);
        userPlaneIpResources = List.copyOf(userPlaneIpResources);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.ASSOCIATION_SETUP_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable NodeId nodeId;
        private @Nullable Instant recoveryTimeStamp;
        private @Nullable Flags<UpFunctionFeature> upFunctionFeatures;
        private @Nullable Flags<CpFunctionFeature> cpFunctionFeatures;
        private List<AlternativeSmfIpAddress> alternativeSmfIpAddresses = List.of();
        private List<UeIpAddressPoolInformation> ueIpAddressPools = List.of();
        private List<UserPlaneIpResourceInformation> userPlaneIpResources = List.of();
        private @Nullable Octets upfInstanceId;
        private @Nullable Flags<AsRspFlag> asRspFlags;
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder recoveryTimeStamp(@Nullable Instant value) {
            recoveryTimeStamp = value;
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

        public Builder alternativeSmfIpAddresses(List<AlternativeSmfIpAddress> value) {
            alternativeSmfIpAddresses = value;
            return this;
        }

        public Builder ueIpAddressPools(List<UeIpAddressPoolInformation> value) {
            ueIpAddressPools = value;
            return this;
        }

        public Builder userPlaneIpResources(List<UserPlaneIpResourceInformation> value) {
            userPlaneIpResources = value;
            return this;
        }

        public Builder upfInstanceId(@Nullable Octets value) {
            upfInstanceId = value;
            return this;
        }

        public Builder asRspFlags(@Nullable Flags<AsRspFlag> value) {
            asRspFlags = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public AssociationSetupResponse build() {
            return new AssociationSetupResponse(nodeId, cause, recoveryTimeStamp, upFunctionFeatures, cpFunctionFeatures,
                    alternativeSmfIpAddresses, ueIpAddressPools, userPlaneIpResources, upfInstanceId, asRspFlags, others);
        }
    }
}
