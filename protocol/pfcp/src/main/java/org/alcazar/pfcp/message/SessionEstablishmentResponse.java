// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.CREATED_PDR;
import static org.alcazar.pfcp.element.IeType.CREATED_TRAFFIC_ENDPOINT;
import static org.alcazar.pfcp.element.IeType.FAILED_RULE_ID;
import static org.alcazar.pfcp.element.IeType.FQ_CSID;
import static org.alcazar.pfcp.element.IeType.F_SEID;
import static org.alcazar.pfcp.element.IeType.LOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.OFFENDING_IE;
import static org.alcazar.pfcp.element.IeType.OVERLOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.PARTIAL_FAILURE_INFORMATION;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FqCsid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * Answers a Session Establishment Request (TS 29.244 §7.5.3).
 *
 * @param offendingIe the type of the element at fault
 */
public record SessionEstablishmentResponse(@Nullable NodeId nodeId, Cause cause, @Nullable Integer offendingIe, @Nullable FSeid upFSeid,
        List<CreatedPdr> createdPdrs, @Nullable LoadControlInformation loadControlInformation,
        @Nullable OverloadControlInformation overloadControlInformation, List<FqCsid> fqCsids, @Nullable FailedRuleId failedRuleId,
        List<CreatedTrafficEndpoint> createdTrafficEndpoints, List<PartialFailureInformation> partialFailures,
        OtherElements others) implements SessionMessage {

    static final IeTable<SessionEstablishmentResponse> TABLE = IeTable.of(SessionEstablishmentResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, SessionEstablishmentResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, SessionEstablishmentResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, SessionEstablishmentResponse::offendingIe);
        var upFSeid = t.conditional(F_SEID, Endpoints.F_SEID, SessionEstablishmentResponse::upFSeid);
        var createdPdrs = t.several(CREATED_PDR, CreatedPdr.TABLE, SessionEstablishmentResponse::createdPdrs);
        var loadControlInformation = t.optional(LOAD_CONTROL_INFORMATION, LoadControlInformation.TABLE,
                SessionEstablishmentResponse::loadControlInformation);
        var overloadControlInformation = t.optional(OVERLOAD_CONTROL_INFORMATION, OverloadControlInformation.TABLE,
                SessionEstablishmentResponse::overloadControlInformation);
        var fqCsids = t.several(FQ_CSID, Endpoints.FQ_CSID, SessionEstablishmentResponse::fqCsids);
        var failedRuleId = t.conditional(FAILED_RULE_ID, Rules.FAILED_RULE_ID, SessionEstablishmentResponse::failedRuleId);
        var createdTrafficEndpoints = t.several(CREATED_TRAFFIC_ENDPOINT, CreatedTrafficEndpoint.TABLE,
                SessionEstablishmentResponse::createdTrafficEndpoints);
        var partialFailures = t.several(PARTIAL_FAILURE_INFORMATION, PartialFailureInformation.TABLE,
                SessionEstablishmentResponse::partialFailures);
        return v -> new SessionEstablishmentResponse(v.get(nodeId), v.get(cause), v.get(offendingIe), v.get(upFSeid), v.get(createdPdrs),
                v.get(loadControlInformation), v.get(overloadControlInformation), v.get(fqCsids), v.get(failedRuleId),
                v.get(createdTrafficEndpoints), v.get(partialFailures), v.others());
    });

    public SessionEstablishmentResponse {
        createdPdrs = List.copyOf(createdPdrs);
        fqCsids = List.copyOf(fqCsids);
        createdTrafficEndpoints = List.copyOf(createdTrafficEndpoints);
        partialFailures = List.copyOf(partialFailures);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_ESTABLISHMENT_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable NodeId nodeId;
        private @Nullable Integer offendingIe;
        private @Nullable FSeid upFSeid;
        private List<CreatedPdr> createdPdrs = List.of();
        private @Nullable LoadControlInformation loadControlInformation;
        private @Nullable OverloadControlInformation overloadControlInformation;
        private List<FqCsid> fqCsids = List.of();
        private @Nullable FailedRuleId failedRuleId;
        private List<CreatedTrafficEndpoint> createdTrafficEndpoints = List.of();
        private List<PartialFailureInformation> partialFailures = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder offendingIe(@Nullable Integer value) {
            offendingIe = value;
            return this;
        }

        public Builder upFSeid(@Nullable FSeid value) {
            upFSeid = value;
            return this;
        }

        public Builder createdPdrs(List<CreatedPdr> value) {
            createdPdrs = value;
            return this;
        }

        public Builder loadControlInformation(@Nullable LoadControlInformation value) {
            loadControlInformation = value;
            return this;
        }

        public Builder overloadControlInformation(@Nullable OverloadControlInformation value) {
            overloadControlInformation = value;
            return this;
        }

        public Builder fqCsids(List<FqCsid> value) {
            fqCsids = value;
            return this;
        }

        public Builder failedRuleId(@Nullable FailedRuleId value) {
            failedRuleId = value;
            return this;
        }

        public Builder createdTrafficEndpoints(List<CreatedTrafficEndpoint> value) {
            createdTrafficEndpoints = value;
            return this;
        }

        public Builder partialFailures(List<PartialFailureInformation> value) {
            partialFailures = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SessionEstablishmentResponse build() {
            return new SessionEstablishmentResponse(nodeId, cause, offendingIe, upFSeid, createdPdrs, loadControlInformation,
                    overloadControlInformation, fqCsids, failedRuleId, createdTrafficEndpoints, partialFailures, others);
        }
    }
}
