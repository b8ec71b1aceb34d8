// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ALTERNATIVE_SMF_IP_ADDRESS;
import static org.alcazar.pfcp.element.IeType.CP_FUNCTION_FEATURES;
import static org.alcazar.pfcp.element.IeType.NF_INSTANCE_ID;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.PFCPASREQ_FLAGS;
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
import org.alcazar.pfcp.element.AsReqFlag;
import org.alcazar.pfcp.element.CpFunctionFeature;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UpFunctionFeature;
import org.alcazar.pfcp.element.UserPlaneIpResourceInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Wants to set up an association (TS 29.244 §7.4.4.1).
 *
 * @param upfInstanceId UUID, 16 octets
 */
public record AssociationSetupRequest(NodeId nodeId, Instant recoveryTimeStamp, @Nullable Flags<UpFunctionFeature> upFunctionFeatures,
        @Nullable Flags<CpFunctionFeature> cpFunctionFeatures, List<AlternativeSmfIpAddress> alternativeSmfIpAddresses,
        List<UeIpAddressPoolInformation> ueIpAddressPools, List<UserPlaneIpResourceInformation> userPlaneIpResources,
        @Nullable Octets upfInstanceId, @Nullable Flags<AsReqFlag> asReqFlags, OtherElements others) implements NodeMessage {

    static final IeTable<AssociationSetupRequest> TABLE = IeTable.of(AssociationSetupRequest::others, t -> {
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, AssociationSetupRequest::nodeId);
        var recoveryTimeStamp = t.mandatory(RECOVERY_TIME_STAMP, Scalars.TIME, AssociationSetupRequest::recoveryTimeStamp);
        var upFunctionFeatures = t.conditional(UP_FUNCTION_FEATURES, Scalars.flags(), AssociationSetupRequest::upFunctionFeatures);
        var cpFunctionFeatures = t.conditional(CP_FUNCTION_FEATURES, Scalars.flags(), AssociationSetupRequest::cpFunctionFeatures);
        var alternativeSmfIpAddresses = t.several(ALTERNATIVE_SMF_IP_ADDRESS, Endpoints.ALTERNATIVE_SMF_IP_ADDRESS,
                AssociationSetupRequest::alternativeSmfIpAddresses);
        var ueIpAddressPools = t.several(UE_IP_ADDRESS_POOL_INFORMATION, UeIpAddressPoolInformation.TABLE,
                AssociationSetupRequest::ueIpAddressPools);
        var userPlaneIpResources = t.several(USER_PLANE_IP_RESOURCE_INFORMATION, Endpoints.USER_PLANE_IP_RESOURCE_INFORMATION,
                AssociationSetupRequest::userPlaneIpResources);
        var upfInstanceId = t.conditional(NF_INSTANCE_ID, Scalars.NF_INSTANCE_ID, AssociationSetupRequest::upfInstanceId);
        var asReqFlags = t.optional(PFCPASREQ_FLAGS, Scalars.flags(), AssociationSetupRequest::asReqFlags);
        return v -> new AssociationSetupRequest(v.get(nodeId), v.get(recoveryTimeStamp), v.get(upFunctionFeatures),
                v.get(cpFunctionFeatures), v.get(alternativeSmfIpAddresses), v.get(ueIpAddressPools), v.get(userPlaneIpResources),
                v.get(upfInstanceId), v.get(asReqFlags), v.others());
    });

    public AssociationSetupRequest {
        alternativeSmfIpAddresses = List.copyOf(alternativeSmfIpAddresses);
        ueIpAddressPools = List.copyOf(ueIpAddressPools);
        userPlaneIpResources = List.copyOf(userPlaneIpResources);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(NodeId nodeId, Instant recoveryTimeStamp) {
        return new Builder(nodeId, recoveryTimeStamp);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.ASSOCIATION_SETUP_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final NodeId nodeId;
        private final Instant recoveryTimeStamp;
        private @Nullable Flags<UpFunctionFeature> upFunctionFeatures;
        private @Nullable Flags<CpFunctionFeature> cpFunctionFeatures;
        private List<AlternativeSmfIpAddress> alternativeSmfIpAddresses = List.of();
        private List<UeIpAddressPoolInformation> ueIpAddressPools = List.of();
        private List<UserPlaneIpResourceInformation> userPlaneIpResources = List.of();
        private @Nullable Octets upfInstanceId;
        private @Nullable Flags<AsReqFlag> asReqFlags;
        private OtherElements others = OtherElements.NONE;

        private Builder(NodeId nodeId, Instant recoveryTimeStamp) {
            this.nodeId = nodeId;
            this.recoveryTimeStamp = recoveryTimeStamp;
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

        public Builder asReqFlags(@Nullable Flags<AsReqFlag> value) {
            asReqFlags = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public AssociationSetupRequest build() {
            return new AssociationSetupRequest(nodeId, recoveryTimeStamp, upFunctionFeatures, cpFunctionFeatures, alternativeSmfIpAddresses,
                    ueIpAddressPools, userPlaneIpResources, upfInstanceId, asReqFlags, others);
        }
    }
}
