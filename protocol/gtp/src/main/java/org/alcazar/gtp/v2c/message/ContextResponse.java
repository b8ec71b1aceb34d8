// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The context of the UE (TS 29.274 §7.3.6).
 *
 * @param sender the sender's end for the control plane
 * @param sgw the SGW's end for the control plane
 * @param rest what a received message held beyond these
 */
public record ContextResponse(Cause cause, @Nullable Imsi imsi, @Nullable MmContext mmContext, List<PdnConnection> pdnConnections,
        @Nullable FTeid sender, @Nullable FTeid sgw, @Nullable DomainName sgwNodeName, @Nullable Indication indication,
        @Nullable Octets traceInformation, @Nullable Integer subscribedRfspIndex, @Nullable Integer rfspIndexInUse,
        @Nullable UeTimeZone ueTimeZone, @Nullable Octets ldn, @Nullable DomainName sgsnNodeName, @Nullable DomainName mmeNodeName,
        @Nullable Integer ratType, @Nullable Octets ueUsageType, List<PrivateExtension> privateExtensions, Rest rest)
                implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ContextResponse> TABLE = Gtpv2Table.of(ContextResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, ContextResponse::cause);
        var imsi = t.optional(Elements.IMSI, 0, ContextResponse::imsi);
        var mmContext = t.optional(Elements.MM_CONTEXT, 0, ContextResponse::mmContext);
        var pdnConnections = t.list(Elements.PDN_CONNECTION, 0, Elements.MOST_PDN_CONNECTIONS, ContextResponse::pdnConnections);
        var sender = t.optional(Elements.F_TEID, 0, ContextResponse::sender);
        var sgw = t.optional(Elements.F_TEID, 1, ContextResponse::sgw);
        var sgwNodeName = t.optional(Elements.FQDN, 0, ContextResponse::sgwNodeName);
        var indication = t.optional(Elements.INDICATION, 0, ContextResponse::indication);
        var traceInformation = t.optional(Elements.TRACE_INFORMATION, 0, ContextResponse::traceInformation);
        var subscribedRfspIndex = t.optional(Elements.RFSP_INDEX, 0, ContextResponse::subscribedRfspIndex);
        var rfspIndexInUse = t.optional(Elements.RFSP_INDEX, 1, ContextResponse::rfspIndexInUse);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, ContextResponse::ueTimeZone);
        var ldn = t.optional(Elements.LDN, 0, ContextResponse::ldn);
        var sgsnNodeName = t.optional(Elements.FQDN, 1, ContextResponse::sgsnNodeName);
        var mmeNodeName = t.optional(Elements.FQDN, 2, ContextResponse::mmeNodeName);
        var ratType = t.optional(Elements.RAT_TYPE, 0, ContextResponse::ratType);
        var ueUsageType = t.optional(Elements.INTEGER_NUMBER, 0, ContextResponse::ueUsageType);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS, ContextResponse::privateExtensions);
        return v -> new ContextResponse(v.get(cause), v.get(imsi), v.get(mmContext), v.get(pdnConnections), v.get(sender), v.get(sgw),
                v.get(sgwNodeName), v.get(indication), v.get(traceInformation), v.get(subscribedRfspIndex), v.get(rfspIndexInUse),
                v.get(ueTimeZone), v.get(ldn), v.get(sgsnNodeName), v.get(mmeNodeName), v.get(ratType), v.get(ueUsageType),
                v.get(privateExtensions), v.rest());
    });

    public ContextResponse {
        pdnConnections = List.copyOf(pdnConnections);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CONTEXT_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Imsi imsi;
        private @Nullable MmContext mmContext;
        private List<PdnConnection> pdnConnections = List.of();
        private @Nullable FTeid sender;
        private @Nullable FTeid sgw;
        private @Nullable DomainName sgwNodeName;
        private @Nullable Indication indication;
        private @Nullable Octets traceInformation;
        private @Nullable Integer subscribedRfspIndex;
        private @Nullable Integer rfspIndexInUse;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable Octets ldn;
        private @Nullable DomainName sgsnNodeName;
        private @Nullable DomainName mmeNodeName;
        private @Nullable Integer ratType;
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

        public Builder pdnConnections(List<PdnConnection> value) {
            pdnConnections = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder sgw(@Nullable FTeid value) {
            sgw = value;
            return this;
        }

        public Builder sgwNodeName(@Nullable DomainName value) {
            sgwNodeName = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder traceInformation(@Nullable Octets value) {
            traceInformation = value;
            return this;
        }

        public Builder subscribedRfspIndex(@Nullable Integer value) {
            subscribedRfspIndex = value;
            return this;
        }

        public Builder rfspIndexInUse(@Nullable Integer value) {
            rfspIndexInUse = value;
            return this;
        }

        public Builder ueTimeZone(@Nullable UeTimeZone value) {
            ueTimeZone = value;
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

        public Builder ratType(@Nullable Integer value) {
            ratType = value;
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

        public ContextResponse build() {
            return new ContextResponse(cause, imsi, mmContext, pdnConnections, sender, sgw, sgwNodeName, indication, traceInformation,
                    subscribedRfspIndex, rfspIndexInUse, ueTimeZone, ldn, sgsnNodeName, mmeNodeName, ratType, ueUsageType,
                    privateExtensions, Rest.NONE);
        }
    }
}
