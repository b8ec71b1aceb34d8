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
import static org.alcazar.pfcp.element.IeType.PDN_TYPE;
import static org.alcazar.pfcp.element.IeType.PFCPSEREQ_FLAGS;
import static org.alcazar.pfcp.element.IeType.RAT_TYPE;
import static org.alcazar.pfcp.element.IeType.RECOVERY_TIME_STAMP;
import static org.alcazar.pfcp.element.IeType.S_NSSAI;
import static org.alcazar.pfcp.element.IeType.USER_ID;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_INACTIVITY_TIMER;

import java.time.Instant;
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
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.element.SeReqFlag;
import org.alcazar.pfcp.element.Snssai;
import org.alcazar.pfcp.element.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Establishes a session (TS 29.244 §7.5.2).
 *
 * @param userPlaneInactivityTimer seconds
 * @param ratType TS 29.274 §8.17
 */
public record SessionEstablishmentRequest(NodeId nodeId, FSeid cpFSeid, List<CreatePdr> createPdrs, List<CreateFar> createFars,
        List<CreateUrr> createUrrs, List<CreateQer> createQers, @Nullable CreateBar createBar,
        List<CreateTrafficEndpoint> createTrafficEndpoints, @Nullable PdnType pdnType, List<FqCsid> fqCsids,
        @Nullable Long userPlaneInactivityTimer, @Nullable UserId userId, @Nullable DomainName dnn, @Nullable Flags<SeReqFlag> seReqFlags,
        @Nullable Instant recoveryTimeStamp, @Nullable Snssai snssai, @Nullable Integer ratType,
        OtherElements others) implements SessionMessage {

    static final IeTable<SessionEstablishmentRequest> TABLE = IeTable.of(SessionEstablishmentRequest::others, t -> {
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, SessionEstablishmentRequest::nodeId);
        var cpFSeid = t.mandatory(F_SEID, Endpoints.F_SEID, SessionEstablishmentRequest::cpFSeid);
        var createPdrs = t.atLeastOne(CREATE_PDR, CreatePdr.TABLE, SessionEstablishmentRequest::createPdrs);
        var createFars = t.atLeastOne(CREATE_FAR, CreateFar.TABLE, SessionEstablishmentRequest::createFars);
        var createUrrs = t.several(CREATE_URR, CreateUrr.TABLE, SessionEstablishmentRequest::createUrrs);
        var createQers = t.several(CREATE_QER, CreateQer.TABLE, SessionEstablishmentRequest::createQers);
        var createBar = t.optional(CREATE_BAR, CreateBar.TABLE, SessionEstablishmentRequest::createBar);
        var createTrafficEndpoints = t.several(CREATE_TRAFFIC_ENDPOINT, CreateTrafficEndpoint.TABLE,
                SessionEstablishmentRequest::createTrafficEndpoints);
        var pdnType = t.conditional(PDN_TYPE, Scalars.PDN_TYPE, SessionEstablishmentRequest::pdnType);
        var fqCsids = t.several(FQ_CSID, Endpoints.FQ_CSID, SessionEstablishmentRequest::fqCsids);
        var userPlaneInactivityTimer = t.optional(USER_PLANE_INACTIVITY_TIMER, Scalars.U32,
                SessionEstablishmentRequest::userPlaneInactivityTimer);
        var userId = t.optional(USER_ID, Endpoints.USER_ID, SessionEstablishmentRequest::userId);
        var dnn = t.optional(APN_DNN, Scalars.DOMAIN_NAME, SessionEstablishmentRequest::dnn);
        var seReqFlags = t.conditional(PFCPSEREQ_FLAGS, Scalars.flags(), SessionEstablishmentRequest::seReqFlags);
        var recoveryTimeStamp = t.optional(RECOVERY_TIME_STAMP, Scalars.TIME, SessionEstablishmentRequest::recoveryTimeStamp);
        var snssai = t.optional(S_NSSAI, Scalars.SNSSAI, SessionEstablishmentRequest::snssai);
        var ratType = t.optional(RAT_TYPE, Scalars.U8, SessionEstablishmentRequest::ratType);
        return v -> new SessionEstablishmentRequest(v.get(nodeId), v.get(cpFSeid), v.get(createPdrs), v.get(createFars), v.get(createUrrs),
                v.get(createQers), v.get(createBar), v.get(createTrafficEndpoints), v.get(pdnType), v.get(fqCsids),
                v.get(userPlaneInactivityTimer), v.get(userId), v.get(dnn), v.get(seReqFlags), v.get(recoveryTimeStamp), v.get(snssai),
                v.get(ratType), v.others());
    });

    public SessionEstablishmentRequest {
        createPdrs = List.copyOf(createPdrs);
        createFars = List.copyOf(createFars);
        createUrrs = List.copyOf(createUrrs);
        createQers = List.copyOf(createQers);
        createTrafficEndpoints = List.copyOf(createTrafficEndpoints);
        fqCsids = List.copyOf(fqCsids);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(NodeId nodeId, FSeid cpFSeid, List<CreatePdr> createPdrs, List<CreateFar> createFars) {
        return new Builder(nodeId, cpFSeid, createPdrs, createFars);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_ESTABLISHMENT_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final NodeId nodeId;
        private final FSeid cpFSeid;
        private final List<CreatePdr> createPdrs;
        private final List<CreateFar> createFars;
        private List<CreateUrr> createUrrs = List.of();
        private List<CreateQer> createQers = List.of();
        private @Nullable CreateBar createBar;
        private List<CreateTrafficEndpoint> createTrafficEndpoints = List.of();
        private @Nullable PdnType pdnType;
        private List<FqCsid> fqCsids = List.of();
        private @Nullable Long userPlaneInactivityTimer;
        private @Nullable UserId userId;
        private @Nullable DomainName dnn;
        private @Nullable Flags<SeReqFlag> seReqFlags;
        private @Nullable Instant recoveryTimeStamp;
        private @Nullable Snssai snssai;
        private @Nullable Integer ratType;
        private OtherElements others = OtherElements.NONE;

        private Builder(NodeId nodeId, FSeid cpFSeid, List<CreatePdr> createPdrs, List<CreateFar> createFars) {
            this.nodeId = nodeId;
            this.cpFSeid = cpFSeid;
            this.createPdrs = createPdrs;
            this.createFars = createFars;
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

        public Builder pdnType(@Nullable PdnType value) {
            pdnType = value;
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

        public Builder userId(@Nullable UserId value) {
            userId = value;
            return this;
        }

        public Builder dnn(@Nullable DomainName value) {
            dnn = value;
            return this;
        }

        public Builder seReqFlags(@Nullable Flags<SeReqFlag> value) {
            seReqFlags = value;
            return this;
        }

        public Builder recoveryTimeStamp(@Nullable Instant value) {
            recoveryTimeStamp = value;
            return this;
        }

        public Builder snssai(@Nullable Snssai value) {
            snssai = value;
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

        public SessionEstablishmentRequest build() {
            return new SessionEstablishmentRequest(nodeId, cpFSeid, createPdrs, createFars, createUrrs, createQers, createBar,
                    createTrafficEndpoints, pdnType, fqCsids, userPlaneInactivityTimer, userId, dnn, seReqFlags, recoveryTimeStamp, snssai,
                    ratType, others);
        }
    }
}
