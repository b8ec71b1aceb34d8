// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ALTERNATIVE_SMF_IP_ADDRESS;
import static org.alcazar.pfcp.element.IeType.FQ_CSID;
import static org.alcazar.pfcp.element.IeType.F_SEID;
import static org.alcazar.pfcp.element.IeType.F_TEID;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.OFFENDING_IE;
import static org.alcazar.pfcp.element.IeType.PFCPSRRSP_FLAGS;
import static org.alcazar.pfcp.element.IeType.UPDATE_BAR_SESSION_REPORT_RESPONSE;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.AlternativeSmfIpAddress;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.FqCsid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.SrRspFlag;
import org.jspecify.annotations.Nullable;

/**
 * Answers a Session Report Request (TS 29.244 §7.5.9).
 *
 * @param offendingIe the type of the element at fault
 */
public record SessionReportResponse(Cause cause, @Nullable Integer offendingIe, @Nullable UpdateBar updateBar,
        @Nullable Flags<SrRspFlag> srRspFlags, @Nullable FSeid cpFSeid, @Nullable FTeid n4uFTeid,
        List<AlternativeSmfIpAddress> alternativeSmfIpAddresses, List<FqCsid> fqCsids, @Nullable NodeId nodeId,
        OtherElements others) implements SessionMessage {

    static final IeTable<SessionReportResponse> TABLE = IeTable.of(SessionReportResponse::others, t -> {
        var cause = t.cause(Scalars.CAUSE, SessionReportResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, SessionReportResponse::offendingIe);
        var updateBar = t.conditional(UPDATE_BAR_SESSION_REPORT_RESPONSE, UpdateBar.TABLE, SessionReportResponse::updateBar);
        var srRspFlags = t.conditional(PFCPSRRSP_FLAGS, Scalars.flags(), SessionReportResponse::srRspFlags);
        var cpFSeid = t.optional(F_SEID, Endpoints.F_SEID, SessionReportResponse::cpFSeid);
        var n4uFTeid = t.optional(F_TEID, Endpoints.F_TEID, SessionReportResponse::n4uFTeid);
        var alternativeSmfIpAddresses = t.several(ALTERNATIVE_SMF_IP_ADDRESS, Endpoints.ALTERNATIVE_SMF_IP_ADDRESS,
                SessionReportResponse::alternativeSmfIpAddresses);
        var fqCsids = t.several(FQ_CSID, Endpoints.FQ_CSID, SessionReportResponse::fqCsids);
        var nodeId = t.conditional(NODE_ID, Endpoints.NODE_ID, SessionReportResponse::nodeId);
        return v -> new SessionReportResponse(v.get(cause), v.get(offendingIe), v.get(updateBar), v.get(srRspFlags), v.get(cpFSeid),
                v.get(n4uFTeid), v.get(alternativeSmfIpAddresses), v.get(fqCsids), v.get(nodeId), v.others());
    });

    public SessionReportResponse {
        alternativeSmfIpAddresses = List.copyOf(alternativeSmfIpAddresses);
        fqCsids = List.copyOf(fqCsids);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_REPORT_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer offendingIe;
        private @Nullable UpdateBar updateBar;
        private @Nullable Flags<SrRspFlag> srRspFlags;
        private @Nullable FSeid cpFSeid;
        private @Nullable FTeid n4uFTeid;
        private List<AlternativeSmfIpAddress> alternativeSmfIpAddresses = List.of();
        private List<FqCsid> fqCsids = List.of();
        private @Nullable NodeId nodeId;
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder offendingIe(@Nullable Integer value) {
            offendingIe = value;
            return this;
        }

        public Builder updateBar(@Nullable UpdateBar value) {
            updateBar = value;
            return this;
        }

        public Builder srRspFlags(@Nullable Flags<SrRspFlag> value) {
            srRspFlags = value;
            return this;
        }

        public Builder cpFSeid(@Nullable FSeid value) {
            cpFSeid = value;
            return this;
        }

        public Builder n4uFTeid(@Nullable FTeid value) {
            n4uFTeid = value;
            return this;
        }

        public Builder alternativeSmfIpAddresses(List<AlternativeSmfIpAddress> value) {
            alternativeSmfIpAddresses = value;
            return this;
        }

        public Builder fqCsids(List<FqCsid> value) {
            fqCsids = value;
            return this;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SessionReportResponse build() {
            return new SessionReportResponse(cause, offendingIe, updateBar, srRspFlags, cpFSeid, n4uFTeid, alternativeSmfIpAddresses,
                    fqCsids, nodeId, others);
        }
    }
}
