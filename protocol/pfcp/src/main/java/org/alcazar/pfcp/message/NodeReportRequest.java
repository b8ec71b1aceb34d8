// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.NODE_REPORT_TYPE;
import static org.alcazar.pfcp.element.IeType.PEER_UP_RESTART_REPORT;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_PATH_FAILURE_REPORT;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_PATH_RECOVERY_REPORT;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.NodeReportType;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/** Tells what happened at the UP function beyond sessions (TS 29.244 §7.4.5.1). */
public record NodeReportRequest(NodeId nodeId, Flags<NodeReportType> nodeReportType,
        @Nullable UserPlanePathReport userPlanePathFailureReport, @Nullable UserPlanePathReport userPlanePathRecoveryReport,
        @Nullable UserPlanePathReport peerUpRestartReport, OtherElements others) implements NodeMessage {

    static final IeTable<NodeReportRequest> TABLE = IeTable.of(NodeReportRequest::others, t -> {
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, NodeReportRequest::nodeId);
        var nodeReportType = t.mandatory(NODE_REPORT_TYPE, Scalars.flags(), NodeReportRequest::nodeReportType);
        var userPlanePathFailureReport = t.conditional(USER_PLANE_PATH_FAILURE_REPORT, UserPlanePathReport.TABLE,
                NodeReportRequest::userPlanePathFailureReport);
        var userPlanePathRecoveryReport = t.conditional(USER_PLANE_PATH_RECOVERY_REPORT, UserPlanePathReport.TABLE,
                NodeReportRequest::userPlanePathRecoveryReport);
        var peerUpRestartReport = t.conditional(PEER_UP_RESTART_REPORT, UserPlanePathReport.TABLE, NodeReportRequest::peerUpRestartReport);
        return v -> new NodeReportRequest(v.get(nodeId), v.get(nodeReportType), v.get(userPlanePathFailureReport),
                v.get(userPlanePathRecoveryReport), v.get(peerUpRestartReport), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(NodeId nodeId, Flags<NodeReportType> nodeReportType) {
        return new Builder(nodeId, nodeReportType);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.NODE_REPORT_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final NodeId nodeId;
        private final Flags<NodeReportType> nodeReportType;
        private @Nullable UserPlanePathReport userPlanePathFailureReport;
        private @Nullable UserPlanePathReport userPlanePathRecoveryReport;
        private @Nullable UserPlanePathReport peerUpRestartReport;
        private OtherElements others = OtherElements.NONE;

        private Builder(NodeId nodeId, Flags<NodeReportType> nodeReportType) {
            this.nodeId = nodeId;
            this.nodeReportType = nodeReportType;
        }

        public Builder userPlanePathFailureReport(@Nullable UserPlanePathReport value) {
            userPlanePathFailureReport = value;
            return this;
        }

        public Builder userPlanePathRecoveryReport(@Nullable UserPlanePathReport value) {
            userPlanePathRecoveryReport = value;
            return this;
        }

        public Builder peerUpRestartReport(@Nullable UserPlanePathReport value) {
            peerUpRestartReport = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public NodeReportRequest build() {
            return new NodeReportRequest(nodeId, nodeReportType, userPlanePathFailureReport, userPlanePathRecoveryReport,
                    peerUpRestartReport, others);
        }
    }
}
