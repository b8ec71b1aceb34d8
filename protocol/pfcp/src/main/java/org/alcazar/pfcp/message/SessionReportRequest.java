// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ADDITIONAL_USAGE_REPORTS_INFORMATION;
import static org.alcazar.pfcp.element.IeType.CAUSE;
import static org.alcazar.pfcp.element.IeType.DOWNLINK_DATA_REPORT;
import static org.alcazar.pfcp.element.IeType.ERROR_INDICATION_REPORT;
import static org.alcazar.pfcp.element.IeType.F_SEID;
import static org.alcazar.pfcp.element.IeType.LOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.OVERLOAD_CONTROL_INFORMATION;
import static org.alcazar.pfcp.element.IeType.PFCPSRREQ_FLAGS;
import static org.alcazar.pfcp.element.IeType.REPORT_TYPE;
import static org.alcazar.pfcp.element.IeType.USAGE_REPORT_SESSION_REPORT_REQUEST;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.codec.Usage;
import org.alcazar.pfcp.element.AdditionalUsageReportsInformation;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.element.SrReqFlag;
import org.jspecify.annotations.Nullable;

/** Tells what happened in a session (TS 29.244 §7.5.8). */
public record SessionReportRequest(Flags<ReportType> reportType, @Nullable DownlinkDataReport downlinkDataReport,
        List<UsageReport> usageReports, @Nullable ErrorIndicationReport errorIndicationReport,
        @Nullable LoadControlInformation loadControlInformation, @Nullable OverloadControlInformation overloadControlInformation,
        @Nullable AdditionalUsageReportsInformation additionalUsageReportsInformation, @Nullable Flags<SrReqFlag> srReqFlags,
        @Nullable FSeid oldCpFSeid, @Nullable Cause cause, OtherElements others) implements SessionMessage {

    static final IeTable<SessionReportRequest> TABLE = IeTable.of(SessionReportRequest::others, t -> {
        var reportType = t.mandatory(REPORT_TYPE, Scalars.flags(), SessionReportRequest::reportType);
        var downlinkDataReport = t.conditional(DOWNLINK_DATA_REPORT, DownlinkDataReport.TABLE, SessionReportRequest::downlinkDataReport);
        var usageReports = t.several(USAGE_REPORT_SESSION_REPORT_REQUEST, UsageReport.TABLE, SessionReportRequest::usageReports);
        var errorIndicationReport = t.conditional(ERROR_INDICATION_REPORT, ErrorIndicationReport.TABLE,
                SessionReportRequest::errorIndicationReport);
        var loadControlInformation = t.optional(LOAD_CONTROL_INFORMATION, LoadControlInformation.TABLE,
                SessionReportRequest::loadControlInformation);
        var overloadControlInformation = t.optional(OVERLOAD_CONTROL_INFORMATION, OverloadControlInformation.TABLE,
                SessionReportRequest::overloadControlInformation);
        var additionalUsageReportsInformation = t.conditional(ADDITIONAL_USAGE_REPORTS_INFORMATION,
                Usage.ADDITIONAL_USAGE_REPORTS_INFORMATION, SessionReportRequest::additionalUsageReportsInformation);
        var srReqFlags = t.conditional(PFCPSRREQ_FLAGS, Scalars.flags(), SessionReportRequest::srReqFlags);
        var oldCpFSeid = t.conditional(F_SEID, Endpoints.F_SEID, SessionReportRequest::oldCpFSeid);
        var cause = t.optional(CAUSE, Scalars.CAUSE, SessionReportRequest::cause);
        return v -> new SessionReportRequest(v.get(reportType), v.get(downlinkDataReport), v.get(usageReports),
                v.get(errorIndicationReport), v.get(loadControlInformation), v.get(overloadControlInformation),
                v.get(additionalUsageReportsInformation), v.get(srReqFlags), v.get(oldCpFSeid), v.get(cause), v.others());
    });

    public SessionReportRequest {
        usageReports = List.copyOf(usageReports);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(Flags<ReportType> reportType) {
        return new Builder(reportType);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_REPORT_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Flags<ReportType> reportType;
        private @Nullable DownlinkDataReport downlinkDataReport;
        private List<UsageReport> usageReports = List.of();
        private @Nullable ErrorIndicationReport errorIndicationReport;
        private @Nullable LoadControlInformation loadControlInformation;
        private @Nullable OverloadControlInformation overloadControlInformation;
        private @Nullable AdditionalUsageReportsInformation additionalUsageReportsInformation;
        private @Nullable Flags<SrReqFlag> srReqFlags;
        private @Nullable FSeid oldCpFSeid;
        private @Nullable Cause cause;
        private OtherElements others = OtherElements.NONE;

        private Builder(Flags<ReportType> reportType) {
            this.reportType = reportType;
        }

        public Builder downlinkDataReport(@Nullable DownlinkDataReport value) {
            downlinkDataReport = value;
            return this;
        }

        public Builder usageReports(List<UsageReport> value) {
            usageReports = value;
            return this;
        }

        public Builder errorIndicationReport(@Nullable ErrorIndicationReport value) {
            errorIndicationReport = value;
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

        public Builder additionalUsageReportsInformation(@Nullable AdditionalUsageReportsInformation value) {
            additionalUsageReportsInformation = value;
            return this;
        }

        public Builder srReqFlags(@Nullable Flags<SrReqFlag> value) {
            srReqFlags = value;
            return this;
        }

        public Builder oldCpFSeid(@Nullable FSeid value) {
            oldCpFSeid = value;
            return this;
        }

        public Builder cause(@Nullable Cause value) {
            cause = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SessionReportRequest build() {
            return new SessionReportRequest(reportType, downlinkDataReport, usageReports, errorIndicationReport, loadControlInformation,
                    overloadControlInformation, additionalUsageReportsInformation, srReqFlags, oldCpFSeid, cause, others);
        }
    }
}
