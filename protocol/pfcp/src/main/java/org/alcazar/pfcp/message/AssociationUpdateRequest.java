// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ALTERNATIVE_SMF_IP_ADDRESS;
import static org.alcazar.pfcp.element.IeType.CP_FUNCTION_FEATURES;
import static org.alcazar.pfcp.element.IeType.GRACEFUL_RELEASE_PERIOD;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.PFCPAUREQ_FLAGS;
import static org.alcazar.pfcp.element.IeType.PFCP_ASSOCIATION_RELEASE_REQUEST;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_POOL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_USAGE_INFORMATION;
import static org.alcazar.pfcp.element.IeType.UP_FUNCTION_FEATURES;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_IP_RESOURCE_INFORMATION;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.AlternativeSmfIpAddress;
import org.alcazar.pfcp.element.AssociationReleaseRequestFlag;
import org.alcazar.pfcp.element.AuReqFlag;
import org.alcazar.pfcp.element.CpFunctionFeature;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.PfcpTimer;
import org.alcazar.pfcp.element.UpFunctionFeature;
import org.alcazar.pfcp.element.UserPlaneIpResourceInformation;
import org.jspecify.annotations.Nullable;

/**
 * Says what has changed (TS 29.244 §7.4.4.3).
 *
 * @param gracefulReleasePeriod how long the association stays
 */
public record AssociationUpdateRequest(NodeId nodeId, @Nullable Flags<UpFunctionFeature> upFunctionFeatures,
        @Nullable Flags<CpFunctionFeature> cpFunctionFeatures, @Nullable Flags<AssociationReleaseRequestFlag> associationReleaseRequest,
        @Nullable PfcpTimer gracefulReleasePeriod, @Nullable Flags<AuReqFlag> auReqFlags,
        List<AlternativeSmfIpAddress> alternativeSmfIpAddresses, List<UeIpAddressPoolInformation> ueIpAddressPools,
        List<UeIpAddressUsageInformation> ueIpAddressUsage, List<UserPlaneIpResourceInformation> userPlaneIpResources,
        OtherElements others) implements NodeMessage {

    static final IeTable<AssociationUpdateRequest> TABLE = IeTable.of(AssociationUpdateRequest::others, t -> {
        t.nullLengthRemoves();
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, AssociationUpdateRequest::nodeId);
        var upFunctionFeatures = t.optional(UP_FUNCTION_FEATURES, Scalars.flags(), AssociationUpdateRequest::upFunctionFeatures);
        var cpFunctionFeatures = t.optional(CP_FUNCTION_FEATURES, Scalars.flags(), AssociationUpdateRequest::cpFunctionFeatures);
        var associationReleaseRequest = t.conditional(PFCP_ASSOCIATION_RELEASE_REQUEST, Scalars.flags(),
                AssociationUpdateRequest::associationReleaseRequest);
        var gracefulReleasePeriod = t.conditional(GRACEFUL_RELEASE_PERIOD, Scalars.TIMER, AssociationUpdateRequest::gracefulReleasePeriod);
        var auReqFlags = t.optional(PFCPAUREQ_FLAGS, Scalars.flags(), AssociationUpdateRequest::auReqFlags);
        var alternativeSmfIpAddresses = t.several(ALTERNATIVE_SMF_IP_ADDRESS, Endpoints.ALTERNATIVE_SMF_IP_ADDRESS,
                AssociationUpdateRequest::alternativeSmfIpAddresses);
        var ueIpAddressPools = t.several(UE_IP_ADDRESS_POOL_INFORMATION, UeIpAddressPoolInformation.TABLE,
                AssociationUpdateRequest::ueIpAddressPools);
        var ueIpAddressUsage = t.several(UE_IP_ADDRESS_USAGE_INFORMATION, UeIpAddressUsageInformation.TABLE,
                AssociationUpdateRequest::ueIpAddressUsage);
        var userPlaneIpResources = t.several(USER_PLANE_IP_RESOURCE_INFORMATION, Endpoints.USER_PLANE_IP_RESOURCE_INFORMATION,
                AssociationUpdateRequest::userPlaneIpResources);
        return v -> new AssociationUpdateRequest(v.get(nodeId), v.get(upFunctionFeatures), v.get(cpFunctionFeatures),
                v.get(associationReleaseRequest), v.get(gracefulReleasePeriod), v.get(auReqFlags), v.get(alternativeSmfIpAddresses),
                v.get(ueIpAddressPools), v.get(ueIpAddressUsage), v.get(userPlaneIpResources), v.others());
    });

    public AssociationUpdateRequest {
        alternativeSmfIpAddresses = List.copyOf(alternativeSmfIpAddresses);
        ueIpAddressPools = List.copyOf(ueIpAddressPools);
        ueIpAddressUsage = List.copyOf(ueIpAddressUsage);
        userPlaneIpResources = List.copyOf(userPlaneIpResources);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(NodeId nodeId) {
        return new Builder(nodeId);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.ASSOCIATION_UPDATE_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final NodeId nodeId;
        private @Nullable Flags<UpFunctionFeature> upFunctionFeatures;
        private @Nullable Flags<CpFunctionFeature> cpFunctionFeatures;
        private @Nullable Flags<AssociationReleaseRequestFlag> associationReleaseRequest;
        private @Nullable PfcpTimer gracefulReleasePeriod;
        private @Nullable Flags<AuReqFlag> auReqFlags;
        private List<AlternativeSmfIpAddress> alternativeSmfIpAddresses = List.of();
        private List<UeIpAddressPoolInformation> ueIpAddressPools = List.of();
        private List<UeIpAddressUsageInformation> ueIpAddressUsage = List.of();
        private List<UserPlaneIpResourceInformation> userPlaneIpResources = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(NodeId nodeId) {
            this.nodeId = nodeId;
        }

        public Builder upFunctionFeatures(@Nullable Flags<UpFunctionFeature> value) {
            upFunctionFeatures = value;
            return this;
        }

        public Builder cpFunctionFeatures(@Nullable Flags<CpFunctionFeature> value) {
            cpFunctionFeatures = value;
            return this;
        }

        public Builder associationReleaseRequest(@Nullable Flags<AssociationReleaseRequestFlag> value) {
            associationReleaseRequest = value;
            return this;
        }

        public Builder gracefulReleasePeriod(@Nullable PfcpTimer value) {
            gracefulReleasePeriod = value;
            return this;
        }

        public Builder auReqFlags(@Nullable Flags<AuReqFlag> value) {
            auReqFlags = value;
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

        public Builder ueIpAddressUsage(List<UeIpAddressUsageInformation> value) {
            ueIpAddressUsage = value;
            return this;
        }

        public Builder userPlaneIpResources(List<UserPlaneIpResourceInformation> value) {
            userPlaneIpResources = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public AssociationUpdateRequest build() {
            return new AssociationUpdateRequest(nodeId, upFunctionFeatures, cpFunctionFeatures, associationReleaseRequest,
                    gracefulReleasePeriod, auReqFlags, alternativeSmfIpAddresses, ueIpAddressPools, ueIpAddressUsage, userPlaneIpResources,
                    others);
        }
    }
}
