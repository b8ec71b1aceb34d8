// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.jspecify.annotations.Nullable;

/**
 * Bearers have another end, or the UE another place (TS 29.274 §7.2.7).
 *
 * @param sender the sender's end for the control plane
 * @param delayRequest to delay Downlink Data Notifications, in multiples of 50 ms
 * @param bearersToModify F-TEID instance 0 is the S1-U end of the eNodeB, 1 the S5/S8-U end of the SGW
 * @param rest what a received message held beyond these
 */
public record ModifyBearerRequest(@Nullable Mei mei, @Nullable UserLocation userLocation, @Nullable PlmnId servingNetwork,
        @Nullable Integer ratType, @Nullable Indication indication, @Nullable FTeid sender, @Nullable Ambr ambr,
        @Nullable Integer delayRequest, List<BearerContext> bearersToModify, List<BearerContext> bearersToRemove,
        @Nullable Integer recovery, @Nullable UeTimeZone ueTimeZone, @Nullable Imsi imsi, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ModifyBearerRequest> TABLE = Gtpv2Table.of(ModifyBearerRequest::rest, t -> {
        var mei = t.optional(Elements.MEI, 0, ModifyBearerRequest::mei);
        var userLocation = t.optional(Elements.ULI, 0, ModifyBearerRequest::userLocation);
        var servingNetwork = t.optional(Elements.SERVING_NETWORK, 0, ModifyBearerRequest::servingNetwork);
        var ratType = t.optional(Elements.RAT_TYPE, 0, ModifyBearerRequest::ratType);
        var indication = t.optional(Elements.INDICATION, 0, ModifyBearerRequest::indication);
        var sender = t.optional(Elements.F_TEID, 0, ModifyBearerRequest::sender);
        var ambr = t.optional(Elements.AMBR, 0, ModifyBearerRequest::ambr);
        var delayRequest = t.optional(Elements.DELAY_VALUE, 0, ModifyBearerRequest::delayRequest);
        var bearersToModify = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, ModifyBearerRequest::bearersToModify);
        var bearersToRemove = t.list(Elements.BEARER_CONTEXT, 1, Elements.MOST_BEARERS, ModifyBearerRequest::bearersToRemove);
        var recovery = t.optional(Elements.RECOVERY, 0, ModifyBearerRequest::recovery);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, ModifyBearerRequest::ueTimeZone);
        var imsi = t.optional(Elements.IMSI, 0, ModifyBearerRequest::imsi);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ModifyBearerRequest::privateExtensions);
        return v -> new ModifyBearerRequest(v.get(mei), v.get(userLocation), v.get(servingNetwork), v.get(ratType), v.get(indication),
                v.get(sender), v.get(ambr), v.get(delayRequest), v.get(bearersToModify), v.get(bearersToRemove), v.get(recovery),
                v.get(ueTimeZone), v.get(imsi), v.get(privateExtensions), v.rest());
    });

    public ModifyBearerRequest {
        bearersToModify = List.copyOf(bearersToModify);
        bearersToRemove = List.copyOf(bearersToRemove);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.MODIFY_BEARER_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Mei mei;
        private @Nullable UserLocation userLocation;
        private @Nullable PlmnId servingNetwork;
        private @Nullable Integer ratType;
        private @Nullable Indication indication;
        private @Nullable FTeid sender;
        private @Nullable Ambr ambr;
        private @Nullable Integer delayRequest;
        private List<BearerContext> bearersToModify = List.of();
        private List<BearerContext> bearersToRemove = List.of();
        private @Nullable Integer recovery;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable Imsi imsi;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
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

        public Builder ratType(@Nullable Integer value) {
            ratType = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder ambr(@Nullable Ambr value) {
            ambr = value;
            return this;
        }

        public Builder delayRequest(@Nullable Integer value) {
            delayRequest = value;
            return this;
        }

        public Builder bearersToModify(List<BearerContext> value) {
            bearersToModify = value;
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

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ModifyBearerRequest build() {
            return new ModifyBearerRequest(mei, userLocation, servingNetwork, ratType, indication, sender, ambr, delayRequest,
                    bearersToModify, bearersToRemove, recovery, ueTimeZone, imsi, privateExtensions, Rest.NONE);
        }
    }
}
