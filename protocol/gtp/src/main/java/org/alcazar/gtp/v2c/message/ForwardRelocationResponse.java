// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FCause;
import org.alcazar.gtp.v2c.element.FContainer;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target is ready for the UE, or refuses it (TS 29.274 §7.3.2).
 *
 * @param sender the sender's end for the control plane
 * @param bearersSetUp F-TEID instance 0 is the end of the eNodeB for downlink forwarding
 * @param eutranContainer target to source container of E-UTRAN
 * @param utranContainer target to source container of UTRAN
 * @param bssContainer target to source container of GERAN
 * @param rest what a received message held beyond these
 */
public record ForwardRelocationResponse(Cause cause, @Nullable FTeid sender, @Nullable Indication indication,
        List<BearerContext> bearersSetUp, @Nullable FCause s1apCause, @Nullable FCause ranapCause, @Nullable FCause bssgpCause,
        @Nullable FContainer eutranContainer, @Nullable FContainer utranContainer, @Nullable FContainer bssContainer,
        @Nullable Octets ldn, @Nullable DomainName sgsnNodeName, @Nullable DomainName mmeNodeName,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ForwardRelocationResponse> TABLE = Gtpv2Table.of(ForwardRelocationResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, ForwardRelocationResponse::cause);
        var sender = t.optional(Elements.F_TEID, 0, ForwardRelocationResponse::sender);
        var indication = t.optional(Elements.INDICATION, 0, ForwardRelocationResponse::indication);
        var bearersSetUp = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, ForwardRelocationResponse::bearersSetUp);
        var s1apCause = t.optional(Elements.F_CAUSE, 0, ForwardRelocationResponse::s1apCause);
        var ranapCause = t.optional(Elements.F_CAUSE, 1, ForwardRelocationResponse::ranapCause);
        var bssgpCause = t.optional(Elements.F_CAUSE, 2, ForwardRelocationResponse::bssgpCause);
        var eutranContainer = t.optional(Elements.F_CONTAINER, 0, ForwardRelocationResponse::eutranContainer);
        var utranContainer = t.optional(Elements.F_CONTAINER, 1, ForwardRelocationResponse::utranContainer);
        var bssContainer = t.optional(Elements.F_CONTAINER, 2, ForwardRelocationResponse::bssContainer);
        var ldn = t.optional(Elements.LDN, 0, ForwardRelocationResponse::ldn);
        var sgsnNodeName = t.optional(Elements.FQDN, 0, ForwardRelocationResponse::sgsnNodeName);
        var mmeNodeName = t.optional(Elements.FQDN, 1, ForwardRelocationResponse::mmeNodeName);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ForwardRelocationResponse::privateExtensions);
        return v -> new ForwardRelocationResponse(v.get(cause), v.get(sender), v.get(indication), v.get(bearersSetUp), v.get(s1apCause),
                v.get(ranapCause), v.get(bssgpCause), v.get(eutranContainer), v.get(utranContainer), v.get(bssContainer), v.get(ldn),
                v.get(sgsnNodeName), v.get(mmeNodeName), v.get(privateExtensions), v.rest());
    });

    public ForwardRelocationResponse {
        bearersSetUp = List.copyOf(bearersSetUp);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.FORWARD_RELOCATION_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable FTeid sender;
        private @Nullable Indication indication;
        private List<BearerContext> bearersSetUp = List.of();
        private @Nullable FCause s1apCause;
        private @Nullable FCause ranapCause;
        private @Nullable FCause bssgpCause;
        private @Nullable FContainer eutranContainer;
        private @Nullable FContainer utranContainer;
        private @Nullable FContainer bssContainer;
        private @Nullable Octets ldn;
        private @Nullable DomainName sgsnNodeName;
        private @Nullable DomainName mmeNodeName;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder bearersSetUp(List<BearerContext> value) {
            bearersSetUp = value;
            return this;
        }

        public Builder s1apCause(@Nullable FCause value) {
            s1apCause = value;
            return this;
        }

        public Builder ranapCause(@Nullable FCause value) {
            ranapCause = value;
            return this;
        }

        public Builder bssgpCause(@Nullable FCause value) {
            bssgpCause = value;
            return this;
        }

        public Builder eutranContainer(@Nullable FContainer value) {
            eutranContainer = value;
            return this;
        }

        public Builder utranContainer(@Nullable FContainer value) {
            utranContainer = value;
            return this;
        }

        public Builder bssContainer(@Nullable FContainer value) {
            bssContainer = value;
            return this;
        }

        public Builder ldn(@Nullable Octets value) {
            ldn = value;
            return this;
        }

        public Builder sgsnNodeName(@Nullable DomainName value) {
            sgsnNodeName = value;
            return this;
        }

        public Builder mmeNodeName(@Nullable DomainName value) {
            mmeNodeName = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ForwardRelocationResponse build() {
            return new ForwardRelocationResponse(cause, sender, indication, bearersSetUp, s1apCause, ranapCause, bssgpCause,
                    eutranContainer, utranContainer, bssContainer, ldn, sgsnNodeName, mmeNodeName, privateExtensions, Rest.NONE);
        }
    }
}
