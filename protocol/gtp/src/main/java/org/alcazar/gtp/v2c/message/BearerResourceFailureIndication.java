// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The UE does not get what it wants (TS 29.274 §7.2.6).
 *
 * @param linkedEbi of the default bearer
 * @param pti of the UE's request
 * @param rest what a received message held beyond these
 */
public record BearerResourceFailureIndication(Cause cause, int linkedEbi, int pti, @Nullable Indication indication,
        @Nullable Integer recovery, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<BearerResourceFailureIndication> TABLE = Gtpv2Table.of(BearerResourceFailureIndication::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, BearerResourceFailureIndication::cause);
        var linkedEbi = t.mandatory(Elements.EBI, 0, BearerResourceFailureIndication::linkedEbi);
        var pti = t.mandatory(Elements.PROCEDURE_TRANSACTION_ID, 0, BearerResourceFailureIndication::pti);
        var indication = t.optional(Elements.INDICATION, 0, BearerResourceFailureIndication::indication);
        var recovery = t.optional(Elements.RECOVERY, 0, BearerResourceFailureIndication::recovery);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                BearerResourceFailureIndication::privateExtensions);
        return v -> new BearerResourceFailureIndication(v.get(cause), v.get(linkedEbi), v.get(pti), v.get(indication), v.get(recovery),
                v.get(privateExtensions), v.rest());
    });

    public BearerResourceFailureIndication {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause, int linkedEbi, int pti) {
        return new Builder(cause, linkedEbi, pti);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.BEARER_RESOURCE_FAILURE_INDICATION.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private final int linkedEbi;
        private final int pti;
        private @Nullable Indication indication;
        private @Nullable Integer recovery;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause, int linkedEbi, int pti) {
            this.cause = cause;
            this.linkedEbi = linkedEbi;
            this.pti = pti;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public BearerResourceFailureIndication build() {
            return new BearerResourceFailureIndication(cause, linkedEbi, pti, indication, recovery, privateExtensions, Rest.NONE);
        }
    }
}
