// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Bearers are changed, or are not (TS 29.274 §7.2.16).
 *
 * @param bearers each with a cause
 * @param rest what a received message held beyond these
 */
public record UpdateBearerResponse(Cause cause, List<BearerContext> bearers, @Nullable Octets pco, @Nullable Integer recovery,
        @Nullable Indication indication, @Nullable UeTimeZone ueTimeZone, @Nullable UserLocation userLocation,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<UpdateBearerResponse> TABLE = Gtpv2Table.of(UpdateBearerResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, UpdateBearerResponse::cause);
        var bearers = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, UpdateBearerResponse::bearers);
        var pco = t.optional(Elements.PCO, 0, UpdateBearerResponse::pco);
        var recovery = t.optional(Elements.RECOVERY, 0, UpdateBearerResponse::recovery);
        var indication = t.optional(Elements.INDICATION, 0, UpdateBearerResponse::indication);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, UpdateBearerResponse::ueTimeZone);
        var userLocation = t.optional(Elements.ULI, 0, UpdateBearerResponse::userLocation);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                UpdateBearerResponse::privateExtensions);
        return v -> new UpdateBearerResponse(v.get(cause), v.get(bearers), v.get(pco), v.get(recovery), v.get(indication),
                v.get(ueTimeZone), v.get(userLocation), v.get(privateExtensions), v.rest());
    });

    public UpdateBearerResponse {
        bearers = List.copyOf(bearers);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.UPDATE_BEARER_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private List<BearerContext> bearers = List.of();
        private @Nullable Octets pco;
        private @Nullable Integer recovery;
        private @Nullable Indication indication;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable UserLocation userLocation;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder bearers(List<BearerContext> value) {
            bearers = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
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

        public Builder ueTimeZone(@Nullable UeTimeZone value) {
            ueTimeZone = value;
            return this;
        }

        public Builder userLocation(@Nullable UserLocation value) {
            userLocation = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public UpdateBearerResponse build() {
            return new UpdateBearerResponse(cause, bearers, pco, recovery, indication, ueTimeZone, userLocation, privateExtensions,
                    Rest.NONE);
        }
    }
}
