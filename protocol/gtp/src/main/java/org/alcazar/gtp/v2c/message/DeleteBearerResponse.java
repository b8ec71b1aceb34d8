// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Bearers are ended, or are not (TS 29.274 §7.2.10.2).
 *
 * @param linkedEbi of the default bearer, where that one was ended
 * @param bearers the dedicated bearers, each with a cause
 * @param uliTimestamp seconds since 1900
 * @param rest what a received message held beyond these
 */
public record DeleteBearerResponse(Cause cause, @Nullable Integer linkedEbi, List<BearerContext> bearers, @Nullable Integer recovery,
        @Nullable Octets pco, @Nullable UeTimeZone ueTimeZone, @Nullable UserLocation userLocation, @Nullable Long uliTimestamp,
        @Nullable Octets epco, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DeleteBearerResponse> TABLE = Gtpv2Table.of(DeleteBearerResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, DeleteBearerResponse::cause);
        var linkedEbi = t.optional(Elements.EBI, 0, DeleteBearerResponse::linkedEbi);
        var bearers = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, DeleteBearerResponse::bearers);
        var recovery = t.optional(Elements.RECOVERY, 0, DeleteBearerResponse::recovery);
        var pco = t.optional(Elements.PCO, 0, DeleteBearerResponse::pco);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, DeleteBearerResponse::ueTimeZone);
        var userLocation = t.optional(Elements.ULI, 0, DeleteBearerResponse::userLocation);
        var uliTimestamp = t.optional(Elements.ULI_TIMESTAMP, 0, DeleteBearerResponse::uliTimestamp);
        var epco = t.optional(Elements.EPCO, 0, DeleteBearerResponse::epco);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DeleteBearerResponse::privateExtensions);
        return v -> new DeleteBearerResponse(v.get(cause), v.get(linkedEbi), v.get(bearers), v.get(recovery), v.get(pco), v.get(ueTimeZone),
                v.get(userLocation), v.get(uliTimestamp), v.get(epco), v.get(privateExtensions), v.rest());
    });

    public DeleteBearerResponse {
        bearers = List.copyOf(bearers);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DELETE_BEARER_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer linkedEbi;
        private List<BearerContext> bearers = List.of();
        private @Nullable Integer recovery;
        private @Nullable Octets pco;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable UserLocation userLocation;
        private @Nullable Long uliTimestamp;
        private @Nullable Octets epco;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder linkedEbi(@Nullable Integer value) {
            linkedEbi = value;
            return this;
        }

        public Builder bearers(List<BearerContext> value) {
            bearers = value;
            return this;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
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

        public Builder uliTimestamp(@Nullable Long value) {
            uliTimestamp = value;
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

        public DeleteBearerResponse build() {
            return new DeleteBearerResponse(cause, linkedEbi, bearers, recovery, pco, ueTimeZone, userLocation, uliTimestamp, epco,
                    privateExtensions, Rest.NONE);
        }
    }
}
