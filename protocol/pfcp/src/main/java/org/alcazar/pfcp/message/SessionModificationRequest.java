// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.APN_DNN;
import static org.alcazar.pfcp.element.IeType.CREATE_BAR;
import static org.alcazar.pfcp.element.IeType.CREATE_FAR;
import static org.alcazar.pfcp.element.IeType.CREATE_PDR;
import static org.alcazar.pfcp.element.IeType.CREATE_QER;
import static org.alcazar.pfcp.element.IeType.CREATE_TRAFFIC_ENDPOINT;
import static org.alcazar.pfcp.element.IeType.CREATE_URR;
import static org.alcazar.pfcp.element.IeType.FQ_CSID;
import static org.alcazar.pfcp.element.IeType.F_SEID;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.PFCPSMREQ_FLAGS;
import static org.alcazar.pfcp.element.IeType.QUERY_URR;
import static org.alcazar.pfcp.element.IeType.QUERY_URR_REFERENCE;
import static org.alcazar.pfcp.element.IeType.RAT_TYPE;
import static org.alcazar.pfcp.element.IeType.REMOVE_BAR;
import static org.alcazar.pfcp.element.IeType.REMOVE_FAR;
import static org.alcazar.pfcp.element.IeType.REMOVE_PDR;
import static org.alcazar.pfcp.element.IeType.REMOVE_QER;
import static org.alcazar.pfcp.element.IeType.REMOVE_TRAFFIC_ENDPOINT;
import static org.alcazar.pfcp.element.IeType.REMOVE_URR;
import static org.alcazar.pfcp.element.IeType.S_NSSAI;
import static org.alcazar.pfcp.element.IeType.UPDATE_BAR_SESSION_MODIFICATION_REQUEST;
import static org.alcazar.pfcp.element.IeType.UPDATE_FAR;
import static org.alcazar.pfcp.element.IeType.UPDATE_PDR;
import static org.alcazar.pfcp.element.IeType.UPDATE_QER;
import static org.alcazar.pfcp.element.IeType.UPDATE_TRAFFIC_ENDPOINT;
import static org.alcazar.pfcp.element.IeType.UPDATE_URR;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_INACTIVITY_TIMER;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.FqCsid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.element.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * Changes a session (TS 29.244 §7.5.4).
 *
 * @param userPlaneInactivityTimer seconds
 * @param ratType TS 29.274 §8.17
 */
public record SessionModificationRequest(@Nullable FSeid cpFSeid, List<RemovePdr> removePdrs, List<RemoveFar> removeFars,
        List<RemoveUrr> removeUrrs, List<RemoveQer> removeQers, @Nullable RemoveBar removeBar,
        List<RemoveTrafficEndpoint> removeTrafficEndpoints, List<CreatePdr> createPdrs, List<CreateFar> createFars,
        List<CreateUrr> createUrrs, List<CreateQer> createQers, @Nullable CreateBar createBar,
        List<CreateTrafficEndpoint> createTrafficEndpoints, List<UpdatePdr> updatePdrs, List<UpdateFar> updateFars,
        List<UpdateUrr> updateUrrs, List<UpdateQer> updateQers, @Nullable UpdateBar updateBar,
        List<UpdateTrafficEndpoint> updateTrafficEndpoints, @Nullable Flags<SmReqFlag> smReqFlags, List<QueryUrr> queryUrrs,
        List<FqCsid> fqCsids, @Nullable Long userPlaneInactivityTimer, @Nullable Long queryUrrReference, @Nullable NodeId nodeId,
        @Nullable Snssai snssai, @Nullable DomainName dnn, @Nullable Integer ratType, OtherElements others) implements SessionMessage {

    static final IeTable<SessionModificationRequest> TABLE = IeTable.of(SessionModificationRequest::others, t -> {
        t.nullLengthRemoves();
        var cpFSeid = t.conditional(F_SEID, Endpoints.F_SEID, SessionModificationRequest::cpFSeid);
        var removePdrs = t.several(REMOVE_PDR, RemovePdr.TABLE, SessionModificationRequest::removePdrs);
        var removeFars = t.several(REMOVE_FAR, RemoveFar.TABLE, SessionModificationRequest::removeFars);
        var removeUrrs = t.several(REMOVE_URR, RemoveUrr.TABLE, SessionModificationRequest::removeUrrs);
        var removeQers = t.several(REMOVE_QER, RemoveQer.TABLE, SessionModificationRequest::removeQers);
        var removeBar = t.conditional(REMOVE_BAR, RemoveBar.TABLE, SessionModificationRequest::removeBar);
        var removeTrafficEndpoints = t.several(REMOVE_TRAFFIC_ENDPOINT, RemoveTrafficEndpoint.TABLE,
                SessionModificationRequest::removeTrafficEndpoints);
        var createPdrs = t.several(CREATE_PDR, CreatePdr.TABLE, SessionModificationRequest::createPdrs);
        var createFars = t.several(CREATE_FAR, CreateFar.TABLE, SessionModificationRequest::createFars);
        var createUrrs = t.several(CREATE_URR, CreateUrr.TABLE, SessionModificationRequest::createUrrs);
        var createQers = t.several(CREATE_QER, CreateQer.TABLE, SessionModificationRequest::createQers);
        var createBar = t.conditional(CREATE_BAR, CreateBar.TABLE, SessionModificationRequest::createBar);
        var createTrafficEndpoints = t.several(CREATE_TRAFFIC_ENDPOINT, CreateTrafficEndpoint.TABLE,
                SessionModificationRequest::createTrafficEndpoints);
        var updatePdrs = t.several(UPDATE_PDR, UpdatePdr.TABLE, SessionModificationRequest::updatePdrs);
        var updateFars = t.several(UPDATE_FAR, UpdateFar.TABLE, SessionModificationRequest::updateFars);
        var updateUrrs = t.several(UPDATE_URR, UpdateUrr.TABLE, SessionModificationRequest::updateUrrs);
        var updateQers = t.several(UPDATE_QER, UpdateQer.TABLE, SessionModificationRequest::updateQers);
        var updateBar = t.conditional(UPDATE_BAR_SESSION_MODIFICATION_REQUEST, UpdateBar.TABLE, SessionModificationRequest::updateBar);
        var updateTrafficEndpoints = t.several(UPDATE_TRAFFIC_ENDPOINT, UpdateTrafficEndpoint.TABLE,
                SessionModificationRequest::updateTrafficEndpoints);
        var smReqFlags = t.conditional(PFCPSMREQ_FLAGS, Scalars.flags(), SessionModificationRequest::smReqFlags);
        var queryUrrs = t.several(QUERY_URR, QueryUrr.TABLE, SessionModificationRequest::queryUrrs);
        var fqCsids = t.several(FQ_CSID, Endpoints.FQ_CSID, SessionModificationRequest::fqCsids);
        var userPlaneInactivityTimer = t.conditional(USER_PLANE_INACTIVITY_TIMER, Scalars.U32,
                SessionModificationRequest::userPlaneInactivityTimer);
        var queryUrrReference = t.optional(QUERY_URR_REFERENCE, Scalars.U32, SessionModificationRequest::queryUrrReference);
        var nodeId = t.conditional(NODE_ID, Endpoints.NODE_ID, SessionModificationRequest::nodeId);
        var snssai = t.optional(S_NSSAI, Scalars.SNSSAI, SessionModificationRequest::snssai);
        var dnn = t.conditional(APN_DNN, Scalars.DOMAIN_NAME, SessionModificationRequest::dnn);
        var ratType = t.optional(RAT_TYPE, Scalars.U8, SessionModificationRequest::ratType);
        return v -> new SessionModificationRequest(v.get(cpFSeid), v.get(removePdrs), v.get(removeFars), v.get(removeUrrs),
                v.get(removeQers), v.get(removeBar), v.get(removeTrafficEndpoints), v.get(createPdrs), v.get(createFars), v.get(createUrrs),
                v.get(createQers), v.get(createBar), v.get(createTrafficEndpoints), v.get(updatePdrs), v.get(updateFars), v.get(updateUrrs),
                v.get(updateQers), v.get(updateBar), v.get(updateTrafficEndpoints), v.get(smReqFlags), v.get(queryUrrs), v.get(fqCsids),
                v.get(userPlaneInactivityTimer), v.get(queryUrrReference), v.get(nodeId), v.get(snssai), v.get(dnn), v.get(ratType),
                v.others());
    });

    public SessionModificationRequest {
        removePdrs = List.copyOf(removePdrs);
        removeFars = List.copyOf(removeFars);
        removeUrrs = List.copyOf(removeUrrs);
        removeQers = List.copyOf(removeQers);
        removeTrafficEndpoints = List.copyOf(removeTrafficEndpoints);
        createPdrs = List.copyOf(createPdrs);
        createFars = List.copyOf(createFars);
        createUrrs = List.copyOf(createUrrs);
        createQers = List.copyOf(createQers);
        createTrafficEndpoints = List.copyOf(createTrafficEndpoints);
        updatePdrs = List.copyOf(updatePdrs);
        updateFars = List.copyOf(updateFars);
        updateUrrs = List.copyOf(updateUrrs);
        updateQers = List.copyOf(updateQers);
        updateTrafficEndpoints = List.copyOf(updateTrafficEndpoints);
        queryUrrs = List.copyOf(queryUrrs);
        fqCsids = List.copyOf(fqCsids);
    }

    /** Begins with what is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_MODIFICATION_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private @Nullable FSeid cpFSeid;
        private List<RemovePdr> removePdrs = List.of();
        private List<RemoveFar> removeFars = List.of();
        private List<RemoveUrr> removeUrrs = List.of();
        private List<RemoveQer> removeQers = List.of();
        private @Nullable RemoveBar removeBar;
        private List<RemoveTrafficEndpoint> removeTrafficEndpoints = List.of();
        private List<CreatePdr> createPdrs = List.of();
        private List<CreateFar> createFars = List.of();
        private List<CreateUrr> createUrrs = List.of();
        private List<CreateQer> createQers = List.of();
        private @Nullable CreateBar createBar;
        private List<CreateTrafficEndpoint> createTrafficEndpoints = List.of();
        private List<UpdatePdr> updatePdrs = List.of();
        private List<UpdateFar> updateFars = List.of();
        private List<UpdateUrr> updateUrrs = List.of();
        private List<UpdateQer> updateQers = List.of();
        private @Nullable UpdateBar updateBar;
        private List<UpdateTrafficEndpoint> updateTrafficEndpoints = List.of();
        private @Nullable Flags<SmReqFlag> smReqFlags;
        private List<QueryUrr> queryUrrs = List.of();
        private List<FqCsid> fqCsids = List.of();
        private @Nullable Long userPlaneInactivityTimer;
        private @Nullable Long queryUrrReference;
        private @Nullable NodeId nodeId;
        private @Nullable Snssai snssai;
        private @Nullable DomainName dnn;
        private @Nullable Integer ratType;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder cpFSeid(@Nullable FSeid value) {
            cpFSeid = value;
            return this;
        }

        public Builder removePdrs(List<RemovePdr> value) {
            removePdrs = value;
            return this;
        }

        public Builder removeFars(List<RemoveFar> value) {
            removeFars = value;
            return this;
        }

        public Builder removeUrrs(List<RemoveUrr> value) {
            removeUrrs = value;
            return this;
        }

        public Builder removeQers(List<RemoveQer> value) {
            removeQers = value;
            return this;
        }

        public Builder removeBar(@Nullable RemoveBar value) {
            removeBar = value;
            return this;
        }

        public Builder removeTrafficEndpoints(List<RemoveTrafficEndpoint> value) {
            removeTrafficEndpoints = value;
            return this;
        }

        public Builder createPdrs(List<CreatePdr> value) {
            createPdrs = value;
            return this;
        }

        public Builder createFars(List<CreateFar> value) {
            createFars = value;
            return this;
        }

        public Builder createUrrs(List<CreateUrr> value) {
            createUrrs = value;
            return this;
        }

        public Builder createQers(List<CreateQer> value) {
            createQers = value;
            return this;
        }

        public Builder createBar(@Nullable CreateBar value) {
            createBar = value;
            return this;
        }

        public Builder createTrafficEndpoints(List<CreateTrafficEndpoint> value) {
            createTrafficEndpoints = value;
            return this;
        }

        public Builder updatePdrs(List<UpdatePdr> value) {
            updatePdrs = value;
            return this;
        }

        public Builder updateFars(List<UpdateFar> value) {
            updateFars = value;
            return this;
        }

        public Builder updateUrrs(List<UpdateUrr> value) {
            updateUrrs = value;
            return this;
        }

        public Builder updateQers(List<UpdateQer> value) {
            updateQers = value;
            return this;
        }

        public Builder updateBar(@Nullable UpdateBar value) {
            updateBar = value;
            return this;
        }

        public Builder updateTrafficEndpoints(List<UpdateTrafficEndpoint> value) {
            updateTrafficEndpoints = value;
            return this;
        }

        public Builder smReqFlags(@Nullable Flags<SmReqFlag> value) {
            smReqFlags = value;
            return this;
        }

        public Builder queryUrrs(List<QueryUrr> value) {
            queryUrrs = value;
            return this;
        }

        public Builder fqCsids(List<FqCsid> value) {
            fqCsids = value;
            return this;
        }

        public Builder userPlaneInactivityTimer(@Nullable Long value) {
            userPlaneInactivityTimer = value;
            return this;
        }

        public Builder queryUrrReference(@Nullable Long value) {
            queryUrrReference = value;
            return this;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder snssai(@Nullable Snssai value) {
            snssai = value;
            return this;
        }

        public Builder dnn(@Nullable DomainName value) {
            dnn = value;
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

        public SessionModificationRequest build() {
            return new SessionModificationRequest(cpFSeid, removePdrs, removeFars, removeUrrs, removeQers, removeBar,
                    removeTrafficEndpoints, createPdrs, createFars, createUrrs, createQers, createBar, createTrafficEndpoints, updatePdrs,
                    updateFars, updateUrrs, updateQers, updateBar, updateTrafficEndpoints, smReqFlags, queryUrrs, fqCsids,
                    userPlaneInactivityTimer, queryUrrReference, nodeId, snssai, dnn, ratType, others);
        }
    }
}
