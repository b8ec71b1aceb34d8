// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.Msisdn;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDN connection is to be made (TS 29.274 §7.2.1).
 *
 * @param ratType TS 29.274 table 8.17-1; 6 is E-UTRAN
 * @param sender the sender's end for the control plane
 * @param pgw the PGW's end for the control plane
 * @param selectionMode 0 to 3
 * @param bearersToCreate F-TEID instance 0 is the S1-U end of the eNodeB, 2 the S5/S8-U end of the SGW
 * @param rest what a received message held beyond these
 */
public record CreateSessionRequest(@Nullable Imsi imsi, @Nullable Msisdn msisdn, @Nullable Mei mei, @Nullable UserLocation userLocation,
        @Nullable PlmnId servingNetwork, int ratType, @Nullable Indication indication, FTeid sender, @Nullable FTeid pgw, DomainName apn,
        @Nullable Integer selectionMode, @Nullable Integer pdnType, @Nullable PdnAddress paa, @Nullable Integer maximumApnRestriction,
        @Nullable Ambr ambr, @Nullable Integer linkedEbi, @Nullable Octets pco, List<BearerContext> bearersToCreate,
        List<BearerContext> bearersToRemove, @Nullable Integer recovery, @Nullable UeTimeZone ueTimeZone,
        @Nullable Octets chargingCharacteristics, @Nullable Integer signallingPriority, @Nullable Octets apco, @Nullable Octets epco,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<CreateSessionRequest> TABLE = Gtpv2Table.of(CreateSessionRequest::rest, t -> {
        var imsi = t.optional(Elements.IMSI, 0, CreateSessionRequest::imsi);
        var msisdn = t.optional(Elements.MSISDN, 0, CreateSessionRequest::msisdn);
        var mei = t.optional(Elements.MEI, 0, CreateSessionRequest::mei);
        var userLocation = t.optional(Elements.ULI, 0, CreateSessionRequest::userLocation);
        var servingNetwork = t.optional(Elements.SERVING_NETWORK, 0, CreateSessionRequest::servingNetwork);
        var ratType = t.mandatory(Elements.RAT_TYPE, 0, CreateSessionRequest::ratType);
        var indication = t.optional(Elements.INDICATION, 0, CreateSessionRequest::indication);
        var sender = t.mandatory(Elements.F_TEID, 0, CreateSessionRequest::sender);
        var pgw = t.optional(Elements.F_TEID, 1, CreateSessionRequest::pgw);
        var apn = t.mandatory(Elements.APN, 0, CreateSessionRequest::apn);
        var selectionMode = t.optional(Elements.SELECTION_MODE, 0, CreateSessionRequest::selectionMode);
        var pdnType = t.optional(Elements.PDN_TYPE, 0, CreateSessionRequest::pdnType);
        var paa = t.optional(Elements.PAA, 0, CreateSessionRequest::paa);
        var maximumApnRestriction = t.optional(Elements.APN_RESTRICTION, 0, CreateSessionRequest::maximumApnRestriction);
        var ambr = t.optional(Elements.AMBR, 0, CreateSessionRequest::ambr);
        var linkedEbi = t.optional(Elements.EBI, 0, CreateSessionRequest::linkedEbi);
        var pco = t.optional(Elements.PCO, 0, CreateSessionRequest::pco);
        var bearersToCreate = t.mandatoryList(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, CreateSessionRequest::bearersToCreate);
        var bearersToRemove = t.list(Elements.BEARER_CONTEXT, 1, Elements.MOST_BEARERS, CreateSessionRequest::bearersToRemove);
        var recovery = t.optional(Elements.RECOVERY, 0, CreateSessionRequest::recovery);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, CreateSessionRequest::ueTimeZone);
        var chargingCharacteristics = t.optional(Elements.CHARGING_CHARACTERISTICS, 0, CreateSessionRequest::chargingCharacteristics);
        var signallingPriority = t.optional(Elements.SIGNALLING_PRIORITY, 0, CreateSessionRequest::signallingPriority);
        var apco = t.optional(Elements.APCO, 0, CreateSessionRequest::apco);
        var epco = t.optional(Elements.EPCO, 0, CreateSessionRequest::epco);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                CreateSessionRequest::privateExtensions);
        return v -> new CreateSessionRequest(v.get(imsi), v.get(msisdn), v.get(mei), v.get(userLocation), v.get(servingNetwork),
                v.get(ratType), v.get(indication), v.get(sender), v.get(pgw), v.get(apn), v.get(selectionMode), v.get(pdnType),
                v.get(paa), v.get(maximumApnRestriction), v.get(ambr), v.get(linkedEbi), v.get(pco), v.get(bearersToCreate),
                v.get(bearersToRemove), v.get(recovery), v.get(ueTimeZone), v.get(chargingCharacteristics), v.get(signallingPriority),
                v.get(apco), v.get(epco), v.get(privateExtensions), v.rest());
    });

    public CreateSessionRequest {
        bearersToCreate = List.copyOf(bearersToCreate);
        bearersToRemove = List.copyOf(bearersToRemove);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int ratType, FTeid sender, DomainName apn, List<BearerContext> bearersToCreate) {
        return new Builder(ratType, sender, apn, bearersToCreate);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CREATE_SESSION_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int ratType;
        private final FTeid sender;
        private final DomainName apn;
        private final List<BearerContext> bearersToCreate;
        private @Nullable Imsi imsi;
        private @Nullable Msisdn msisdn;
        private @Nullable Mei mei;
        private @Nullable UserLocation userLocation;
        private @Nullable PlmnId servingNetwork;
        private @Nullable Indication indication;
        private @Nullable FTeid pgw;
        private @Nullable Integer selectionMode;
        private @Nullable Integer pdnType;
        private @Nullable PdnAddress paa;
        private @Nullable Integer maximumApnRestriction;
        private @Nullable Ambr ambr;
        private @Nullable Integer linkedEbi;
        private @Nullable Octets pco;
        private List<BearerContext> bearersToRemove = List.of();
        private @Nullable Integer recovery;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable Octets chargingCharacteristics;
        private @Nullable Integer signallingPriority;
        private @Nullable Octets apco;
        private @Nullable Octets epco;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(int ratType, FTeid sender, DomainName apn, List<BearerContext> bearersToCreate) {
            this.ratType = ratType;
            this.sender = sender;
            this.apn = apn;
            this.bearersToCreate = bearersToCreate;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder msisdn(@Nullable Msisdn value) {
            msisdn = value;
            return this;
        }

        public Builder mei(@Nullable Mei value) {
            mei = value;
            return this;
        }

        public Builder userLocation(@Nullable UserLocation value) {
            userLocation = value;
            return this;
        }

        public Builder servingNetwork(@Nullable PlmnId value) {
            servingNetwork = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder pgw(@Nullable FTeid value) {
            pgw = value;
            return this;
        }

        public Builder selectionMode(@Nullable Integer value) {
            selectionMode = value;
            return this;
        }

        public Builder pdnType(@Nullable Integer value) {
            pdnType = value;
            return this;
        }

        public Builder paa(@Nullable PdnAddress value) {
            paa = value;
            return this;
        }

        public Builder maximumApnRestriction(@Nullable Integer value) {
            maximumApnRestriction = value;
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

        public Builder bearersToRemove(List<BearerContext> value) {
            bearersToRemove = value;
            return this;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder ueTimeZone(@Nullable UeTimeZone value) {
            ueTimeZone = value;
            return this;
        }

        public Builder chargingCharacteristics(@Nullable Octets value) {
            chargingCharacteristics = value;
            return this;
        }

        public Builder signallingPriority(@Nullable Integer value) {
            signallingPriority = value;
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

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public CreateSessionRequest build() {
            return new CreateSessionRequest(imsi, msisdn, mei, userLocation, servingNetwork, ratType, indication, sender, pgw, apn,
                    selectionMode, pdnType, paa, maximumApnRestriction, ambr, linkedEbi, pco, bearersToCreate, bearersToRemove, recovery,
                    ueTimeZone, chargingCharacteristics, signallingPriority, apco, epco, privateExtensions, Rest.NONE);
        }
    }
}
