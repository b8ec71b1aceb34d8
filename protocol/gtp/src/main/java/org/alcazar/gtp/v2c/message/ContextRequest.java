// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Give me the context of this UE. New to old node, at a tracking or routing area update (TS 29.274 §7.3.5).
 *
 * @param oldRai the RAI alone
 * @param completeTauRequest for the old node to verify
 * @param sender the sender's end for the control plane; conditional in the standard, for what is relayed
 * @param rest what a received message held beyond these
 */
public record ContextRequest(@Nullable Imsi imsi, @Nullable Guti guti, @Nullable UserLocation oldRai, @Nullable Long pTmsi,
        @Nullable Integer pTmsiSignature, @Nullable CompleteRequestMessage completeTauRequest, @Nullable FTeid sender,
        @Nullable Integer udpSourcePort, @Nullable Integer ratType, @Nullable Indication indication, @Nullable Integer hopCounter,
        @Nullable PlmnId targetPlmn, @Nullable Octets ldn, @Nullable DomainName sgsnNodeName, @Nullable DomainName mmeNodeName,
        @Nullable Octets sgsnIdentifier, @Nullable Octets mmeIdentifier, List<PrivateExtension> privateExtensions, Rest rest)
                implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ContextRequest> TABLE = Gtpv2Table.of(ContextRequest::rest, t -> {
        var imsi = t.optional(Elements.IMSI, 0, ContextRequest::imsi);
        var guti = t.optional(Elements.GUTI, 0, ContextRequest::guti);
        var oldRai = t.optional(Elements.ULI, 0, ContextRequest::oldRai);
        var pTmsi = t.optional(Elements.P_TMSI, 0, ContextRequest::pTmsi);
        var pTmsiSignature = t.optional(Elements.P_TMSI_SIGNATURE, 0, ContextRequest::pTmsiSignature);
        var completeTauRequest = t.optional(Elements.COMPLETE_REQUEST_MESSAGE, 0, ContextRequest::completeTauRequest);
        var sender = t.optional(Elements.F_TEID, 0, ContextRequest::sender);
        var udpSourcePort = t.optional(Elements.UDP_SOURCE_PORT, 0, ContextRequest::udpSourcePort);
        var ratType = t.optional(Elements.RAT_TYPE, 0, ContextRequest::ratType);
        var indication = t.optional(Elements.INDICATION, 0, ContextRequest::indication);
        var hopCounter = t.optional(Elements.HOP_COUNTER, 0, ContextRequest::hopCounter);
        var targetPlmn = t.optional(Elements.PLMN_ID, 0, ContextRequest::targetPlmn);
        var ldn = t.optional(Elements.LDN, 0, ContextRequest::ldn);
        var sgsnNodeName = t.optional(Elements.FQDN, 0, ContextRequest::sgsnNodeName);
        var mmeNodeName = t.optional(Elements.FQDN, 1, ContextRequest::mmeNodeName);
        var sgsnIdentifier = t.optional(Elements.IP_ADDRESS, 0, ContextRequest::sgsnIdentifier);
        var mmeIdentifier = t.optional(Elements.IP_ADDRESS, 1, ContextRequest::mmeIdentifier);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS, ContextRequest::privateExtensions);
        return v -> new ContextRequest(v.get(imsi), v.get(guti), v.get(oldRai), v.get(pTmsi), v.get(pTmsiSignature),
                v.get(completeTauRequest), v.get(sender), v.get(udpSourcePort), v.get(ratType), v.get(indication), v.get(hopCounter),
                v.get(targetPlmn), v.get(ldn), v.get(sgsnNodeName), v.get(mmeNodeName), v.get(sgsnIdentifier), v.get(mmeIdentifier),
                v.get(privateExtensions), v.rest());
    });

    public ContextRequest {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CONTEXT_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Imsi imsi;
        private @Nullable Guti guti;
        private @Nullable UserLocation oldRai;
        private @Nullable Long pTmsi;
        private @Nullable Integer pTmsiSignature;
        private @Nullable CompleteRequestMessage completeTauRequest;
        private @Nullable FTeid sender;
        private @Nullable Integer udpSourcePort;
        private @Nullable Integer ratType;
        private @Nullable Indication indication;
        private @Nullable Integer hopCounter;
        private @Nullable PlmnId targetPlmn;
        private @Nullable Octets ldn;
        private @Nullable DomainName sgsnNodeName;
        private @Nullable DomainName mmeNodeName;
        private @Nullable Octets sgsnIdentifier;
        private @Nullable Octets mmeIdentifier;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder guti(@Nullable Guti value) {
            guti = value;
            return this;
        }

        public Builder oldRai(@Nullable UserLocation value) {
            oldRai = value;
            return this;
        }

        public Builder pTmsi(@Nullable Long value) {
            pTmsi = value;
            return this;
        }

        public Builder pTmsiSignature(@Nullable Integer value) {
            pTmsiSignature = value;
            return this;
        }

        public Builder completeTauRequest(@Nullable CompleteRequestMessage value) {
            completeTauRequest = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder udpSourcePort(@Nullable Integer value) {
            udpSourcePort = value;
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

        public Builder hopCounter(@Nullable Integer value) {
            hopCounter = value;
            return this;
        }

        public Builder targetPlmn(@Nullable PlmnId value) {
            targetPlmn = value;
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

        public Builder sgsnIdentifier(@Nullable Octets value) {
            sgsnIdentifier = value;
            return this;
        }

        public Builder mmeIdentifier(@Nullable Octets value) {
            mmeIdentifier = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ContextRequest build() {
            return new ContextRequest(imsi, guti, oldRai, pTmsi, pTmsiSignature, completeTauRequest, sender, udpSourcePort, ratType,
                    indication, hopCounter, targetPlmn, ldn, sgsnNodeName, mmeNodeName, sgsnIdentifier, mmeIdentifier, privateExtensions,
                    Rest.NONE);
        }
    }
}
