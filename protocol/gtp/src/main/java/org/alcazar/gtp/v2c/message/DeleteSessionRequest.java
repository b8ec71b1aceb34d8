// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDN connection is to end (TS 29.274 §7.2.9.1).
 *
 * @param originatingNode 0 MME, 1 SGSN
 * @param sender the sender's end for the control plane
 * @param uliTimestamp seconds since 1900
 * @param rest what a received message held beyond these
 */
public record DeleteSessionRequest(@Nullable Cause cause, @Nullable Integer linkedEbi, @Nullable UserLocation userLocation,
        @Nullable Indication indication, @Nullable Octets pco, @Nullable Integer originatingNode, @Nullable FTeid sender,
        @Nullable UeTimeZone ueTimeZone, @Nullable Octets ranNasCause, @Nullable Long uliTimestamp, @Nullable Octets epco,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DeleteSessionRequest> TABLE = Gtpv2Table.of(DeleteSessionRequest::rest, t -> {
        var cause = t.optional(Elements.CAUSE, 0, DeleteSessionRequest::cause);
        var linkedEbi = t.optional(Elements.EBI, 0, DeleteSessionRequest::linkedEbi);
        var userLocation = t.optional(Elements.ULI, 0, DeleteSessionRequest::userLocation);
        var indication = t.optional(Elements.INDICATION, 0, DeleteSessionRequest::indication);
        var pco = t.optional(Elements.PCO, 0, DeleteSessionRequest::pco);
        var originatingNode = t.optional(Elements.NODE_TYPE, 0, DeleteSessionRequest::originatingNode);
        var sender = t.optional(Elements.F_TEID, 0, DeleteSessionRequest::sender);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, DeleteSessionRequest::ueTimeZone);
        var ranNasCause = t.optional(Elements.RAN_NAS_CAUSE, 0, DeleteSessionRequest::ranNasCause);
        var uliTimestamp = t.optional(Elements.ULI_TIMESTAMP, 0, DeleteSessionRequest::uliTimestamp);
        var epco = t.optional(Elements.EPCO, 0, DeleteSessionRequest::epco);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DeleteSessionRequest::privateExtensions);
        return v -> new DeleteSessionRequest(v.get(cause), v.get(linkedEbi), v.get(userLocation), v.get(indication), v.get(pco),
                v.get(originatingNode), v.get(sender), v.get(ueTimeZone), v.get(ranNasCause), v.get(uliTimestamp), v.get(epco),
                v.get(privateExtensions), v.rest());
    });

    public DeleteSessionRequest {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DELETE_SESSION_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Cause cause;
        private @Nullable Integer linkedEbi;
        private @Nullable UserLocation userLocation;
        private @Nullable Indication indication;
        private @Nullable Octets pco;
        private @Nullable Integer originatingNode;
        private @Nullable FTeid sender;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable Octets ranNasCause;
        private @Nullable Long uliTimestamp;
        private @Nullable Octets epco;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder cause(@Nullable Cause value) {
            cause = value;
            return this;
        }

        public Builder linkedEbi(@Nullable Integer value) {
            linkedEbi = value;
            return this;
        }

        public Builder userLocation(@Nullable UserLocation value) {
            userLocation = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
            return this;
        }

        public Builder originatingNode(@Nullable Integer value) {
            originatingNode = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder ueTimeZone(@Nullable UeTimeZone value) {
            ueTimeZone = value;
            return this;
        }

        public Builder ranNasCause(@Nullable Octets value) {
            ranNasCause = value;
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

        public DeleteSessionRequest build() {
            return new DeleteSessionRequest(cause, linkedEbi, userLocation, indication, pco, originatingNode, sender, ueTimeZone,
                    ranNasCause, uliTimestamp, epco, privateExtensions, Rest.NONE);
        }
    }
}
