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
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The gateway ends bearers: with a default bearer its PDN connection, or dedicated ones (TS 29.274 §7.2.9.2).
 *
 * @param linkedEbi of the default bearer, where that one ends
 * @param ebis of the dedicated bearers that end
 * @param failed those that the UE's request did not end
 * @param pti of the UE's request; absent where the network wants it
 * @param rest what a received message held beyond these
 */
public record DeleteBearerRequest(@Nullable Integer linkedEbi, List<Integer> ebis, List<BearerContext> failed, @Nullable Integer pti,
        @Nullable Octets pco, @Nullable Cause cause, @Nullable Indication indication, @Nullable Octets epco,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DeleteBearerRequest> TABLE = Gtpv2Table.of(DeleteBearerRequest::rest, t -> {
        var linkedEbi = t.optional(Elements.EBI, 0, DeleteBearerRequest::linkedEbi);
        var ebis = t.list(Elements.EBI, 1, Elements.MOST_BEARERS, DeleteBearerRequest::ebis);
        var failed = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, DeleteBearerRequest::failed);
        var pti = t.optional(Elements.PROCEDURE_TRANSACTION_ID, 0, DeleteBearerRequest::pti);
        var pco = t.optional(Elements.PCO, 0, DeleteBearerRequest::pco);
        var cause = t.optional(Elements.CAUSE, 0, DeleteBearerRequest::cause);
        var indication = t.optional(Elements.INDICATION, 0, DeleteBearerRequest::indication);
        var epco = t.optional(Elements.EPCO, 0, DeleteBearerRequest::epco);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DeleteBearerRequest::privateExtensions);
        return v -> new DeleteBearerRequest(v.get(linkedEbi), v.get(ebis), v.get(failed), v.get(pti), v.get(pco), v.get(cause),
                v.get(indication), v.get(epco), v.get(privateExtensions), v.rest());
    });

    public DeleteBearerRequest {
        ebis = List.copyOf(ebis);
        failed = List.copyOf(failed);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DELETE_BEARER_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Integer linkedEbi;
        private List<Integer> ebis = List.of();
        private List<BearerContext> failed = List.of();
        private @Nullable Integer pti;
        private @Nullable Octets pco;
        private @Nullable Cause cause;
        private @Nullable Indication indication;
        private @Nullable Octets epco;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder linkedEbi(@Nullable Integer value) {
            linkedEbi = value;
            return this;
        }

        public Builder ebis(List<Integer> value) {
            ebis = value;
            return this;
        }

        public Builder failed(List<BearerContext> value) {
            failed = value;
            return this;
        }

        public Builder pti(@Nullable Integer value) {
            pti = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
            return this;
        }

        public Builder cause(@Nullable Cause value) {
            cause = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
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

        public DeleteBearerRequest build() {
            return new DeleteBearerRequest(linkedEbi, ebis, failed, pti, pco, cause, indication, epco, privateExtensions, Rest.NONE);
        }
    }
}
