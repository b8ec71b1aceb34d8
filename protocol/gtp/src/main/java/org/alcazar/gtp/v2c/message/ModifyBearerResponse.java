// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Msisdn;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What came of modifying the bearers (TS 29.274 §7.2.8).
 *
 * @param bearersModified F-TEID instance 0 is the S1-U end of the SGW
 * @param rest what a received message held beyond these
 */
public record ModifyBearerResponse(Cause cause, @Nullable Msisdn msisdn, @Nullable Integer linkedEbi, @Nullable Integer apnRestriction,
        @Nullable Octets pco, List<BearerContext> bearersModified, List<BearerContext> bearersToRemove,
        @Nullable Octets changeReportingAction, @Nullable DomainName chargingGatewayName, @Nullable Octets chargingGatewayAddress,
        @Nullable Integer recovery, @Nullable Indication indication, @Nullable Ambr ambr, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ModifyBearerResponse> TABLE = Gtpv2Table.of(ModifyBearerResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, ModifyBearerResponse::cause);
        var msisdn = t.optional(Elements.MSISDN, 0, ModifyBearerResponse::msisdn);
        var linkedEbi = t.optional(Elements.EBI, 0, ModifyBearerResponse::linkedEbi);
        var apnRestriction = t.optional(Elements.APN_RESTRICTION, 0, ModifyBearerResponse::apnRestriction);
        var pco = t.optional(Elements.PCO, 0, ModifyBearerResponse::pco);
        var bearersModified = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, ModifyBearerResponse::bearersModified);
        var bearersToRemove = t.list(Elements.BEARER_CONTEXT, 1, Elements.MOST_BEARERS, ModifyBearerResponse::bearersToRemove);
        var changeReportingAction = t.optional(Elements.CHANGE_REPORTING_ACTION, 0, ModifyBearerResponse::changeReportingAction);
        var chargingGatewayName = t.optional(Elements.FQDN, 0, ModifyBearerResponse::chargingGatewayName);
        var chargingGatewayAddress = t.optional(Elements.IP_ADDRESS, 0, ModifyBearerResponse::chargingGatewayAddress);
        var recovery = t.optional(Elements.RECOVERY, 0, ModifyBearerResponse::recovery);
        var indication = t.optional(Elements.INDICATION, 0, ModifyBearerResponse::indication);
        var ambr = t.optional(Elements.AMBR, 0, ModifyBearerResponse::ambr);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ModifyBearerResponse::privateExtensions);
        return v -> new ModifyBearerResponse(v.get(cause), v.get(msisdn), v.get(linkedEbi), v.get(apnRestriction), v.get(pco),
                v.get(bearersModified), v.get(bearersToRemove), v.get(changeReportingAction), v.get(chargingGatewayName),
                v.get(chargingGatewayAddress), v.get(recovery), v.get(indication), v.get(ambr), v.get(privateExtensions), v.rest());
    });

    public ModifyBearerResponse {
        bearersModified = List.copyOf(bearersModified);
        bearersToRemove = List.copyOf(bearersToRemove);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.MODIFY_BEARER_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Msisdn msisdn;
        private @Nullable Integer linkedEbi;
        private @Nullable Integer apnRestriction;
        private @Nullable Octets pco;
        private List<BearerContext> bearersModified = List.of();
        private List<BearerContext> bearersToRemove = List.of();
        private @Nullable Octets changeReportingAction;
        private @Nullable DomainName chargingGatewayName;
        private @Nullable Octets chargingGatewayAddress;
        private @Nullable Integer recovery;
        private @Nullable Indication indication;
        private @Nullable Ambr ambr;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder msisdn(@Nullable Msisdn value) {
            msisdn = value;
            return this;
        }

        public Builder linkedEbi(@Nullable Integer value) {
            linkedEbi = value;
            return this;
        }

        public Builder apnRestriction(@Nullable Integer value) {
            apnRestriction = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
            return this;
        }

        public Builder bearersModified(List<BearerContext> value) {
            bearersModified = value;
            return this;
        }

        public Builder bearersToRemove(List<BearerContext> value) {
            bearersToRemove = value;
            return this;
        }

        public Builder changeReportingAction(@Nullable Octets value) {
            changeReportingAction = value;
            return this;
        }

        public Builder chargingGatewayName(@Nullable DomainName value) {
            chargingGatewayName = value;
            return this;
        }

        public Builder chargingGatewayAddress(@Nullable Octets value) {
            chargingGatewayAddress = value;
            return this;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder ambr(@Nullable Ambr value) {
            ambr = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ModifyBearerResponse build() {
            return new ModifyBearerResponse(cause, msisdn, linkedEbi, apnRestriction, pco, bearersModified, bearersToRemove,
                    changeReportingAction, chargingGatewayName, chargingGatewayAddress, recovery, indication, ambr, privateExtensions,
                    Rest.NONE);
        }
    }
}
