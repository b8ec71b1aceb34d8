// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ADDITIONAL_USAGE_REPORTS_INFORMATION;
import static org.alcazar.pfcp.element.IeType.LOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.OFFENDING_IE;
import static org.alcazar.pfcp.element.IeType.OVERLOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.PFCPSDRSP_FLAGS;
import static org.alcazar.pfcp.element.IeType.USAGE_REPORT_SESSION_DELETION_RESPONSE;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.codec.Usage;
import org.alcazar.pfcp.element.AdditionalUsageReportsInformation;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.SdRspFlag;
import org.jspecify.annotations.Nullable;

/**
 * Answers a Session Deletion Request (TS 29.244 §7.5.7).
 *
 * @param offendingIe the type of the element at fault
 */
public record SessionDeletionResponse(Cause cause, @Nullable Integer offendingIe, @Nullable LoadControlInformation loadControlInformation,
        @Nullable OverloadControlInformation overloadControlInformation, List<UsageReport> usageReports,
        @Nullable AdditionalUsageReportsInformation additionalUsageReportsInformation, @Nullable Flags<SdRspFlag> sdRspFlags,
        OtherElements others) implements SessionMessage {

    static final IeTable<SessionDeletionResponse> TABLE = IeTable.of(SessionDeletionResponse::others, t -> {
        var cause = t.cause(Scalars.CAUSE, SessionDeletionResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, SessionDeletionResponse::offendingIe);
        var loadControlInformation = t.optional(LOAD_CONTROL_INFORMATION, LoadControlInformation.TABLE,
                SessionDeletionResponse::loadControlInformation);
        var overloadControlInformation = t.optional(OVERLOAD_CONTROL_INFORMATION, OverloadControlInformation.TABLE,
                SessionDeletionResponse::overloadControlInformation);
        var usageReports = t.several(USAGE_REPORT_SESSION_DELETION_RESPONSE, UsageReport.TABLE, SessionDeletionResponse::usageReports);
        var additionalUsageReportsInformation = t.conditional(ADDITIONAL_USAGE_REPORTS_INFORMATION,
                Usage.ADDITIONAL_USAGE_REPORTS_INFORMATION, SessionDeletionResponse::additionalUsageReportsInformation);
        var sdRspFlags = t.conditional(PFCPSDRSP_FLAGS, Scalars.flags(), SessionDeletionResponse::sdRspFlags);
        return v -> new SessionDeletionResponse(v.get(cause), v.get(offendingIe), v.get(loadControlInformation),
                v.get(overloadControlInformation), v.get(usageReports), v.get(additionalUsageReportsInformation), v.get(sdRspFlags),
                v.others());
    });

    public SessionDeletionResponse {
        usageReports = List.copyOf(usageReports);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_DELETION_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer offendingIe;
        private @Nullable LoadControlInformation loadControlInformation;
        private @Nullable OverloadControlInformation overloadControlInformation;
        private List<UsageReport> usageReports = List.of();
        private @Nullable AdditionalUsageReportsInformation additionalUsageReportsInformation;
        private @Nullable Flags<SdRspFlag> sdRspFlags;
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder offendingIe(@Nullable Integer value) {
            offendingIe = value;
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

        public Builder additionalUsageReportsInformation(@Nullable AdditionalUsageReportsInformation value) {
            additionalUsageReportsInformation = value;
            return this;
        }

        public Builder sdRspFlags(@Nullable Flags<SdRspFlag> value) {
            sdRspFlags = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SessionDeletionResponse build() {
            return new SessionDeletionResponse(cause, offendingIe, loadControlInformation, overloadControlInformation, usageReports,
                    additionalUsageReportsInformation, sdRspFlags, others);
        }
    }
}
