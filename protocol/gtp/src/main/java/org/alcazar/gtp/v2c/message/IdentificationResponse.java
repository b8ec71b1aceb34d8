// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Who the UE is, and its security context if its request verified (TS 29.274 §7.3.9).
 *
 * @param rest what a received message held beyond these
 */
public record IdentificationResponse(Cause cause, @Nullable Imsi imsi, @Nullable MmContext mmContext, @Nullable Octets traceInformation,
        @Nullable Octets ueUsageType, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<IdentificationResponse> TABLE = Gtpv2Table.of(IdentificationResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, IdentificationResponse::cause);
        var imsi = t.optional(Elements.IMSI, 0, IdentificationResponse::imsi);
        var mmContext = t.optional(Elements.MM_CONTEXT, 0, IdentificationResponse::mmContext);
        var traceInformation = t.optional(Elements.TRACE_INFORMATION, 0, IdentificationResponse::traceInformation);
        var ueUsageType = t.optional(Elements.INTEGER_NUMBER, 0, IdentificationResponse::ueUsageType);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                IdentificationResponse::privateExtensions);
        return v -> new IdentificationResponse(v.get(cause), v.get(imsi), v.get(mmContext), v.get(traceInformation), v.get(ueUsageType),
                v.get(privateExtensions), v.rest());
    });

    public IdentificationResponse {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.IDENTIFICATION_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Imsi imsi;
        private @Nullable MmContext mmContext;
        private @Nullable Octets traceInformation;
        private @Nullable Octets ueUsageType;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder mmContext(@Nullable MmContext value) {
            mmContext = value;
            return this;
        }

        public Builder traceInformation(@Nullable Octets value) {
            traceInformation = value;
            return this;
        }

        public Builder ueUsageType(@Nullable Octets value) {
            ueUsageType = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public IdentificationResponse build() {
            return new IdentificationResponse(cause, imsi, mmContext, traceInformation, ueUsageType, privateExtensions, Rest.NONE);
        }
    }
}
