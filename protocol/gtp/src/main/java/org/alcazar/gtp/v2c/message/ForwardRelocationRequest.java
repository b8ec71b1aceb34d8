// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FCause;
import org.alcazar.gtp.v2c.element.FContainer;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.gtp.v2c.element.Msisdn;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.TargetIdentification;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE is to be handed over (TS 29.274 §7.3.1).
 *
 * @param sender the sender's end for the control plane
 * @param sgw the SGW's end for the control plane
 * @param eutranContainer source to target container of E-UTRAN
 * @param utranContainer source to target container of UTRAN
 * @param bssContainer source to target container of GERAN
 * @param msisdn C-MSISDN, for SRVCC
 * @param rest what a received message held beyond these
 */
public record ForwardRelocationRequest(@Nullable Imsi imsi, FTeid sender, List<PdnConnection> pdnConnections, @Nullable FTeid sgw,
        @Nullable DomainName sgwNodeName, MmContext mmContext, @Nullable Indication indication, @Nullable FContainer eutranContainer,
        @Nullable FContainer utranContainer, @Nullable FContainer bssContainer, @Nullable TargetIdentification target,
        @Nullable FCause s1apCause, @Nullable FCause ranapCause, @Nullable FCause bssgpCause, @Nullable Octets source,
        @Nullable PlmnId selectedPlmn, @Nullable Octets traceInformation, @Nullable Integer subscribedRfspIndex,
        @Nullable Integer rfspIndexInUse, @Nullable UeTimeZone ueTimeZone, @Nullable PlmnId servingNetwork, @Nullable Octets ldn,
        @Nullable Msisdn msisdn, @Nullable DomainName sgsnNodeName, @Nullable DomainName mmeNodeName, @Nullable Octets ueUsageType,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ForwardRelocationRequest> TABLE = Gtpv2Table.of(ForwardRelocationRequest::rest, t -> {
        var imsi = t.optional(Elements.IMSI, 0, ForwardRelocationRequest::imsi);
        var sender = t.mandatory(Elements.F_TEID, 0, ForwardRelocationRequest::sender);
        var pdnConnections = t.list(Elements.PDN_CONNECTION, 0, Elements.MOST_PDN_CONNECTIONS, ForwardRelocationRequest::pdnConnections);
        var sgw = t.optional(Elements.F_TEID, 1, ForwardRelocationRequest::sgw);
        var sgwNodeName = t.optional(Elements.FQDN, 0, ForwardRelocationRequest::sgwNodeName);
        var mmContext = t.mandatory(Elements.MM_CONTEXT, 0, ForwardRelocationRequest::mmContext);
        var indication = t.optional(Elements.INDICATION, 0, ForwardRelocationRequest::indication);
        var eutranContainer = t.optional(Elements.F_CONTAINER, 0, ForwardRelocationRequest::eutranContainer);
        var utranContainer = t.optional(Elements.F_CONTAINER, 1, ForwardRelocationRequest::utranContainer);
        var bssContainer = t.optional(Elements.F_CONTAINER, 2, ForwardRelocationRequest::bssContainer);
        var target = t.optional(Elements.TARGET_IDENTIFICATION, 0, ForwardRelocationRequest::target);
        var s1apCause = t.optional(Elements.F_CAUSE, 0, ForwardRelocationRequest::s1apCause);
        var ranapCause = t.optional(Elements.F_CAUSE, 1, ForwardRelocationRequest::ranapCause);
        var bssgpCause = t.optional(Elements.F_CAUSE, 2, ForwardRelocationRequest::bssgpCause);
        var source = t.optional(Elements.SOURCE_IDENTIFICATION, 0, ForwardRelocationRequest::source);
        var selectedPlmn = t.optional(Elements.PLMN_ID, 0, ForwardRelocationRequest::selectedPlmn);
        var traceInformation = t.optional(Elements.TRACE_INFORMATION, 0, ForwardRelocationRequest::traceInformation);
        var subscribedRfspIndex = t.optional(Elements.RFSP_INDEX, 0, ForwardRelocationRequest::subscribedRfspIndex);
        var rfspIndexInUse = t.optional(Elements.RFSP_INDEX, 1, ForwardRelocationRequest::rfspIndexInUse);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, ForwardRelocationRequest::ueTimeZone);
        var servingNetwork = t.optional(Elements.SERVING_NETWORK, 0, ForwardRelocationRequest::servingNetwork);
        var ldn = t.optional(Elements.LDN, 0, ForwardRelocationRequest::ldn);
        var msisdn = t.optional(Elements.MSISDN, 0, ForwardRelocationRequest::msisdn);
        var sgsnNodeName = t.optional(Elements.FQDN, 1, ForwardRelocationRequest::sgsnNodeName);
        var mmeNodeName = t.optional(Elements.FQDN, 2, ForwardRelocationRequest::mmeNodeName);
        var ueUsageType = t.optional(Elements.INTEGER_NUMBER, 0, ForwardRelocationRequest::ueUsageType);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ForwardRelocationRequest::privateExtensions);
        return v -> new ForwardRelocationRequest(v.get(imsi), v.get(sender), v.get(pdnConnections), v.get(sgw), v.get(sgwNodeName),
                v.get(mmContext), v.get(indication), v.get(eutranContainer), v.get(utranContainer), v.get(bssContainer), v.get(target),
                v.get(s1apCause), v.get(ranapCause), v.get(bssgpCause), v.get(source), v.get(selectedPlmn), v.get(traceInformation),
                v.get(subscribedRfspIndex), v.get(rfspIndexInUse), v.get(ueTimeZone), v.get(servingNetwork), v.get(ldn), v.get(msisdn),
                v.get(sgsnNodeName), v.get(mmeNodeName), v.get(ueUsageType), v.get(privateExtensions), v.rest());
    });

    public ForwardRelocationRequest {
        pdnConnections = List.copyOf(pdnConnections);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(FTeid sender, MmContext mmContext) {
        return new Builder(sender, mmContext);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.FORWARD_RELOCATION_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final FTeid sender;
        private final MmContext mmContext;
        private @Nullable Imsi imsi;
        private List<PdnConnection> pdnConnections = List.of();
        private @Nullable FTeid sgw;
        private @Nullable DomainName sgwNodeName;
        private @Nullable Indication indication;
        private @Nullable FContainer eutranContainer;
        private @Nullable FContainer utranContainer;
        private @Nullable FContainer bssContainer;
        private @Nullable TargetIdentification target;
        private @Nullable FCause s1apCause;
        private @Nullable FCause ranapCause;
        private @Nullable FCause bssgpCause;
        private @Nullable Octets source;
        private @Nullable PlmnId selectedPlmn;
        private @Nullable Octets traceInformation;
        private @Nullable Integer subscribedRfspIndex;
        private @Nullable Integer rfspIndexInUse;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable PlmnId servingNetwork;
        private @Nullable Octets ldn;
        private @Nullable Msisdn msisdn;
        private @Nullable DomainName sgsnNodeName;
        private @Nullable DomainName mmeNodeName;
        private @Nullable Octets ueUsageType;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(FTeid sender, MmContext mmContext) {
            this.sender = sender;
            this.mmContext = mmContext;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder pdnConnections(List<PdnConnection> value) {
            pdnConnections = value;
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

        public Builder target(@Nullable TargetIdentification value) {
            target = value;
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

        public Builder source(@Nullable Octets value) {
            source = value;
            return this;
        }

        public Builder selectedPlmn(@Nullable PlmnId value) {
            selectedPlmn = value;
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

        public Builder servingNetwork(@Nullable PlmnId value) {
            servingNetwork = value;
            return this;
        }

        public Builder ldn(@Nullable Octets value) {
            ldn = value;
            return this;
        }

        public Builder msisdn(@Nullable Msisdn value) {
            msisdn = value;
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

        public Builder ueUsageType(@Nullable Octets value) {
            ueUsageType = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ForwardRelocationRequest build() {
            return new ForwardRelocationRequest(imsi, sender, pdnConnections, sgw, sgwNodeName, mmContext, indication, eutranContainer,
                    utranContainer, bssContainer, target, s1apCause, ranapCause, bssgpCause, source, selectedPlmn, traceInformation,
                    subscribedRfspIndex, rfspIndexInUse, ueTimeZone, servingNetwork, ldn, msisdn, sgsnNodeName, mmeNodeName, ueUsageType,
                    privateExtensions, Rest.NONE);
        }
    }
}
