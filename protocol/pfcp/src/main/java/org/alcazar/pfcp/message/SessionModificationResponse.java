// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ADDITIONAL_USAGE_REPORTS_INFORMATION;
import static org.alcazar.pfcp.element.IeType.CREATED_PDR;
import static org.alcazar.pfcp.element.IeType.CREATED_TRAFFIC_ENDPOINT;
import static org.alcazar.pfcp.element.IeType.FAILED_RULE_ID;
import static org.alcazar.pfcp.element.IeType.LOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.OFFENDING_IE;
import static org.alcazar.pfcp.element.IeType.OVERLOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.PARTIAL_FAILURE_INFORMATION;
import static org.alcazar.pfcp.element.IeType.UPDATED_PDR;
import static org.alcazar.pfcp.element.IeType.USAGE_REPORT_SESSION_MODIFICATION_RESPONSE;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.codec.Usage;
import org.alcazar.pfcp.element.AdditionalUsageReportsInformation;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * Answers a Session Modification Request (TS 29.244 §7.5.5).
 *
 * @param offendingIe the type of the element at fault
 */
public record SessionModificationResponse(Cause cause, @Nullable Integer offendingIe, List<CreatedPdr> createdPdrs,
        @Nullable LoadControlInformation loadControlInformation, @Nullable OverloadControlInformation overloadControlInformation,
        List<UsageReport> usageReports, @Nullable FailedRuleId failedRuleId,
        @Nullable AdditionalUsageReportsInformation additionalUsageReportsInformation, List<CreatedTrafficEndpoint> createdTrafficEndpoints,
        List<UpdatedPdr> updatedPdrs, List<PartialFailureInformation> partialFailures, OtherElements others) implements SessionMessage {

    static final IeTable<SessionModificationResponse> TABLE = IeTable.of(SessionModificationResponse::others, t -> {
        var cause = t.cause(Scalars.CAUSE, SessionModificationResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, SessionModificationResponse::offendingIe);
        var createdPdrs = t.several(CREATED_PDR, CreatedPdr.TABLE, SessionModificationResponse::createdPdrs);
        var loadControlInformation = t.optional(LOAD_CONTROL_INFORMATION, LoadControlInformation.TABLE,
                SessionModificationResponse::loadControlInformation);
        var overloadControlInformation = t.optional(OVERLOAD_CONTROL_INFORMATION, OverloadControlInformation.TABLE,
                SessionModificationResponse::overloadControlInformation);
        var usageReports = t.several(USAGE_REPORT_SESSION_MODIFICATION_RESPONSE, UsageReport.TABLE,
                SessionModificationResponse::usageReports);
        var failedRuleId = t.conditional(FAILED_RULE_ID, Rules.FAILED_RULE_ID, SessionModificationResponse::failedRuleId);
        var additionalUsageReportsInformation = t.conditional(ADDITIONAL_USAGE_REPORTS_INFORMATION,
                Usage.ADDITIONAL_USAGE_REPORTS_INFORMATION, SessionModificationResponse::additionalUsageReportsInformation);
        var createdTrafficEndpoints = t.several(CREATED_TRAFFIC_ENDPOINT, CreatedTrafficEndpoint.TABLE,
                SessionModificationResponse::createdTrafficEndpoints);
        var updatedPdrs = t.several(UPDATED_PDR, UpdatedPdr.TABLE, SessionModificationResponse::updatedPdrs);
        var partialFailures = t.several(PARTIAL_FAILURE_INFORMATION, PartialFailureInformation.TABLE,
                SessionModificationResponse::partialFailures);
        return v -> new SessionModificationResponse(v.get(cause), v.get(offendingIe), v.get(createdPdrs), v.get(loadControlInformation),
                v.get(overloadControlInformation), v.get(usageReports), v.get(failedRuleId), v.get(additionalUsageReportsInformation),
                v.get(createdTrafficEndpoints), v.get(updatedPdrs), v.get(partialFailures), v.others());
    });

    public SessionModificationResponse {
        createdPdrs = List.copyOf(createdPdrs);
        usageReports = List.copyOf(usageReports);
        createdTrafficEndpoints = List.copyOf(createdTrafficEndpoints);
        updatedPdrs = List.copyOf(updatedPdrs);
        partialFailures = List.copyOf(partialFailures);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_MODIFICATION_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer offendingIe;
        private List<CreatedPdr> createdPdrs = List.of();
        private @Nullable LoadControlInformation loadControlInformation;
        private @Nullable OverloadControlInformation overloadControlInformation;
        private List<UsageReport> usageReports = List.of();
        private @Nullable FailedRuleId failedRuleId;
        private @Nullable AdditionalUsageReportsInformation additionalUsageReportsInformation;
        private List<CreatedTrafficEndpoint> createdTrafficEndpoints = List.of();
        private List<UpdatedPdr> updatedPdrs = List.of();
        private List<PartialFailureInformation> partialFailures = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder offendingIe(@Nullable Integer value) {
            offendingIe = value;
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

        public Builder usageReports(List<UsageReport> value) {
            usageReports = value;
            return this;
        }

        public Builder failedRuleId(@Nullable FailedRuleId value) {
            failedRuleId = value;
            return this;
        }

        public Builder additionalUsageReportsInformation(@Nullable AdditionalUsageReportsInformation value) {
            additionalUsageReportsInformation = value;
            return this;
        }

        public Builder createdTrafficEndpoints(List<CreatedTrafficEndpoint> value) {
            createdTrafficEndpoints = value;
            return this;
        }

        public Builder updatedPdrs(List<UpdatedPdr> value) {
            updatedPdrs = value;
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

        public SessionModificationResponse build() {
            return new SessionModificationResponse(cause, offendingIe, createdPdrs, loadControlInformation, overloadControlInformation,
                    usageReports, failedRuleId, additionalUsageReportsInformation, createdTrafficEndpoints, updatedPdrs, partialFailures,
                    others);
        }
    }
}
