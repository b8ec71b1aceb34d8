// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.APPLICATION_ID;
import static org.alcazar.pfcp.element.IeType.APPLICATION_INSTANCE_ID;
import static org.alcazar.pfcp.element.IeType.FLOW_INFORMATION;
import static org.alcazar.pfcp.element.IeType.PDR_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.FlowInformation;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * An application whose traffic started or stopped (TS 29.244 §7.5.8.3-2).
 *
 * @param pdrId 1 to 65535
 */
public record ApplicationDetectionInformation(OctetString applicationId, @Nullable OctetString applicationInstanceId,
        @Nullable FlowInformation flowInformation, @Nullable Integer pdrId, OtherElements others) {

    static final IeTable<ApplicationDetectionInformation> TABLE = IeTable.of(ApplicationDetectionInformation::others, t -> {
        var applicationId = t.mandatory(APPLICATION_ID, Scalars.OCTET_STRING, ApplicationDetectionInformation::applicationId);
        var applicationInstanceId = t.conditional(APPLICATION_INSTANCE_ID, Scalars.OCTET_STRING,
                ApplicationDetectionInformation::applicationInstanceId);
        var flowInformation = t.conditional(FLOW_INFORMATION, Rules.FLOW_INFORMATION, ApplicationDetectionInformation::flowInformation);
        var pdrId = t.optional(PDR_ID, Scalars.U16, ApplicationDetectionInformation::pdrId);
        return v -> new ApplicationDetectionInformation(v.get(applicationId), v.get(applicationInstanceId), v.get(flowInformation),
                v.get(pdrId), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(OctetString applicationId) {
        return new Builder(applicationId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final OctetString applicationId;
        private @Nullable OctetString applicationInstanceId;
        private @Nullable FlowInformation flowInformation;
        private @Nullable Integer pdrId;
        private OtherElements others = OtherElements.NONE;

        private Builder(OctetString applicationId) {
            this.applicationId = applicationId;
        }

        public Builder applicationInstanceId(@Nullable OctetString value) {
            applicationInstanceId = value;
            return this;
        }

        public Builder flowInformation(@Nullable FlowInformation value) {
            flowInformation = value;
            return this;
        }

        public Builder pdrId(@Nullable Integer value) {
            pdrId = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ApplicationDetectionInformation build() {
            return new ApplicationDetectionInformation(applicationId, applicationInstanceId, flowInformation, pdrId, others);
        }
    }
}
