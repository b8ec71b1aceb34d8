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
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The PDN connection is made, or refused (TS 29.274 §7.2.2).
 *
 * @param sender the sender's end for the control plane
 * @param pgw the PGW's end for the control plane
 * @param bearersCreated mandatory unless the request was refused; F-TEID instance 0 is the S1-U end of the SGW, 2 the S5/S8-U end of the
 *        PGW
 * @param rest what a received message held beyond these
 */
public record CreateSessionResponse(Cause cause, @Nullable Octets changeReportingAction, @Nullable FTeid sender, @Nullable FTeid pgw,
        @Nullable PdnAddress paa, @Nullable Integer apnRestriction, @Nullable Ambr ambr, @Nullable Integer linkedEbi,
        @Nullable Octets pco, List<BearerContext> bearersCreated, List<BearerContext> bearersToRemove, @Nullable Integer recovery,
        @Nullable DomainName chargingGatewayName, @Nullable Octets chargingGatewayAddress, @Nullable Octets apco, @Nullable Octets epco,
        @Nullable Indication indication, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<CreateSessionResponse> TABLE = Gtpv2Table.of(CreateSessionResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, CreateSessionResponse::cause);
        var changeReportingAction = t.optional(Elements.CHANGE_REPORTING_ACTION, 0, CreateSessionResponse::changeReportingAction);
        var sender = t.optional(Elements.F_TEID, 0, CreateSessionResponse::sender);
        var pgw = t.optional(Elements.F_TEID, 1, CreateSessionResponse::pgw);
        var paa = t.optional(Elements.PAA, 0, CreateSessionResponse::paa);
        var apnRestriction = t.optional(Elements.APN_RESTRICTION, 0, CreateSessionResponse::apnRestriction);
        var ambr = t.optional(Elements.AMBR, 0, CreateSessionResponse::ambr);
        var linkedEbi = t.optional(Elements.EBI, 0, CreateSessionResponse::linkedEbi);
        var pco = t.optional(Elements.PCO, 0, CreateSessionResponse::pco);
        var bearersCreated = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, CreateSessionResponse::bearersCreated);
        var bearersToRemove = t.list(Elements.BEARER_CONTEXT, 1, Elements.MOST_BEARERS, CreateSessionResponse::bearersToRemove);
        var recovery = t.optional(Elements.RECOVERY, 0, CreateSessionResponse::recovery);
        var chargingGatewayName = t.optional(Elements.FQDN, 0, CreateSessionResponse::chargingGatewayName);
        var chargingGatewayAddress = t.optional(Elements.IP_ADDRESS, 0, CreateSessionResponse::chargingGatewayAddress);
        var apco = t.optional(Elements.APCO, 0, CreateSessionResponse::apco);
        var epco = t.optional(Elements.EPCO, 0, CreateSessionResponse::epco);
        var indication = t.optional(Elements.INDICATION, 0, CreateSessionResponse::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                CreateSessionResponse::privateExtensions);
        return v -> new CreateSessionResponse(v.get(cause), v.get(changeReportingAction), v.get(sender), v.get(pgw), v.get(paa),
                v.get(apnRestriction), v.get(ambr), v.get(linkedEbi), v.get(pco), v.get(bearersCreated), v.get(bearersToRemove),
                v.get(recovery), v.get(chargingGatewayName), v.get(chargingGatewayAddress), v.get(apco), v.get(epco), v.get(indication),
                v.get(privateExtensions), v.rest());
    });

    public CreateSessionResponse {
        bearersCreated = List.copyOf(bearersCreated);
        bearersToRemove = List.copyOf(bearersToRemove);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CREATE_SESSION_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Octets changeReportingAction;
        private @Nullable FTeid sender;
        private @Nullable FTeid pgw;
        private @Nullable PdnAddress paa;
        private @Nullable Integer apnRestriction;
        private @Nullable Ambr ambr;
        private @Nullable Integer linkedEbi;
        private @Nullable Octets pco;
        private List<BearerContext> bearersCreated = List.of();
        private List<BearerContext> bearersToRemove = List.of();
        private @Nullable Integer recovery;
        private @Nullable DomainName chargingGatewayName;
        private @Nullable Octets chargingGatewayAddress;
        private @Nullable Octets apco;
        private @Nullable Octets epco;
        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder changeReportingAction(@Nullable Octets value) {
            changeReportingAction = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder pgw(@Nullable FTeid value) {
            pgw = value;
            return this;
        }

        public Builder paa(@Nullable PdnAddress value) {
            paa = value;
            return this;
        }

        public Builder apnRestriction(@Nullable Integer value) {
            apnRestriction = value;
            return this;
        }

        public Builder ambr(@Nullable Ambr value) {
            ambr = value;
            return this;
        }

        public Builder linkedEbi(@Nullable Integer value) {
            linkedEbi = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
            return this;
        }

        public Builder bearersCreated(List<BearerContext> value) {
            bearersCreated = value;
            return this;
        }

        public Builder bearersToRemove(List<BearerContext> value) {
            bearersToRemove = value;
            return this;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
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

        public Builder apco(@Nullable Octets value) {
            apco = value;
            return this;
        }

        public Builder epco(@Nullable Octets value) {
            epco = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public CreateSessionResponse build() {
            return new CreateSessionResponse(cause, changeReportingAction, sender, pgw, paa, apnRestriction, ambr, linkedEbi, pco,
                    bearersCreated, bearersToRemove, recovery, chargingGatewayName, chargingGatewayAddress, apco, epco, indication,
                    privateExtensions, Rest.NONE);
        }
    }
}
