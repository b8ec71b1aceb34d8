// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.FlowQos;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE wants other resources for some of its traffic (TS 29.274 §7.2.5).
 *
 * @param linkedEbi of the default bearer, which names the PDN connection
 * @param pti of the UE's request
 * @param flowQos what the traffic is to get
 * @param trafficAggregate the traffic, coded as in TS 24.008 §10.5.6.12
 * @param ebi of the bearer that is to change or to end
 * @param rest what a received message held beyond these
 */
public record BearerResourceCommand(int linkedEbi, int pti, @Nullable FlowQos flowQos, Octets trafficAggregate, @Nullable Integer ratType,
        @Nullable PlmnId servingNetwork, @Nullable UserLocation userLocation, @Nullable Integer ebi, @Nullable Indication indication,
        @Nullable Octets pco, @Nullable Integer signallingPriority, @Nullable Octets epco, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<BearerResourceCommand> TABLE = Gtpv2Table.of(BearerResourceCommand::rest, t -> {
        var linkedEbi = t.mandatory(Elements.EBI, 0, BearerResourceCommand::linkedEbi);
        var pti = t.mandatory(Elements.PROCEDURE_TRANSACTION_ID, 0, BearerResourceCommand::pti);
        var flowQos = t.optional(Elements.FLOW_QOS, 0, BearerResourceCommand::flowQos);
        var trafficAggregate = t.mandatory(Elements.TRAFFIC_AGGREGATE_DESCRIPTION, 0, BearerResourceCommand::trafficAggregate);
        var ratType = t.optional(Elements.RAT_TYPE, 0, BearerResourceCommand::ratType);
        var servingNetwork = t.optional(Elements.SERVING_NETWORK, 0, BearerResourceCommand::servingNetwork);
        var userLocation = t.optional(Elements.ULI, 0, BearerResourceCommand::userLocation);
        var ebi = t.optional(Elements.EBI, 1, BearerResourceCommand::ebi);
        var indication = t.optional(Elements.INDICATION, 0, BearerResourceCommand::indication);
        var pco = t.optional(Elements.PCO, 0, BearerResourceCommand::pco);
        var signallingPriority = t.optional(Elements.SIGNALLING_PRIORITY, 0, BearerResourceCommand::signallingPriority);
        var epco = t.optional(Elements.EPCO, 0, BearerResourceCommand::epco);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                BearerResourceCommand::privateExtensions);
        return v -> new BearerResourceCommand(v.get(linkedEbi), v.get(pti), v.get(flowQos), v.get(trafficAggregate), v.get(ratType),
                v.get(servingNetwork), v.get(userLocation), v.get(ebi), v.get(indication), v.get(pco), v.get(signallingPriority),
                v.get(epco), v.get(privateExtensions), v.rest());
    });

    public BearerResourceCommand {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int linkedEbi, int pti, Octets trafficAggregate) {
        return new Builder(linkedEbi, pti, trafficAggregate);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.BEARER_RESOURCE_COMMAND.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int linkedEbi;
        private final int pti;
        private final Octets trafficAggregate;
        private @Nullable FlowQos flowQos;
        private @Nullable Integer ratType;
        private @Nullable PlmnId servingNetwork;
        private @Nullable UserLocation userLocation;
        private @Nullable Integer ebi;
        private @Nullable Indication indication;
        private @Nullable Octets pco;
        private @Nullable Integer signallingPriority;
        private @Nullable Octets epco;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(int linkedEbi, int pti, Octets trafficAggregate) {
            this.linkedEbi = linkedEbi;
            this.pti = pti;
            this.trafficAggregate = trafficAggregate;
        }

        public Builder flowQos(@Nullable FlowQos value) {
            flowQos = value;
            return this;
        }

        public Builder ratType(@Nullable Integer value) {
            ratType = value;
            return this;
        }

        public Builder servingNetwork(@Nullable PlmnId value) {
            servingNetwork = value;
            return this;
        }

        public Builder userLocation(@Nullable UserLocation value) {
            userLocation = value;
            return this;
        }

        public Builder ebi(@Nullable Integer value) {
            ebi = value;
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

        public Builder signallingPriority(@Nullable Integer value) {
            signallingPriority = value;
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

        public BearerResourceCommand build() {
            return new BearerResourceCommand(linkedEbi, pti, flowQos, trafficAggregate, ratType, servingNetwork, userLocation, ebi,
                    indication, pco, signallingPriority, epco, privateExtensions, Rest.NONE);
        }
    }
}
