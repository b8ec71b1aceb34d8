// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Which non-public networks a UE may use (NPN-MobilityInformation of TS 38.413 §9.4.5). */
public sealed interface NpnMobilityInformation {

    /** Its encoding. */
    AperType<NpnMobilityInformation> TYPE = IeChoice.of(c -> {
        c.alternative(StandAlone.class, StandAlone.TYPE);
        c.alternative(Integrated.class, Integrated.TYPE);
    });

    /**
     * A stand-alone one.
     *
     * @param servingNid network identifier, 44 bits
     */
    record StandAlone(long servingNid) implements NpnMobilityInformation {

        static final AperType<StandAlone> TYPE = IeSequence.of(s -> {
            var nid = s.mandatory(ElementTypes.NID, StandAlone::servingNid);
            return v -> new StandAlone(v.get(nid));
        });
    }

    /**
     * Those integrated in public networks.
     *
     * @param networks 1 to 16
     */
    record Integrated(List<Network> networks) implements NpnMobilityInformation {

        static final AperType<Integrated> TYPE = IeSequence.of(s -> {
            var networks = s.mandatory(Aper.list(1, 16, Network.TYPE), Integrated::networks);
            return v -> new Integrated(v.get(networks));
        });

        public Integrated {
            networks = List.copyOf(networks);
        }
    }

    /**
     * A public network and the closed access groups the UE may use there.
     *
     * @param restriction whether the UE may use nothing else there
     * @param cags 1 to 256 groups of 32 bits
     */
    record Network(PlmnIdentity plmnIdentity, Restriction restriction, List<Long> cags) {

        static final AperType<Network> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, Network::plmnIdentity);
            var restriction = s.mandatory(Aper.enumerated(Restriction.class, 2), Network::restriction);
            var cags = s.mandatory(Aper.list(1, 256, Aper.longBits(32)), Network::cags);
            return v -> new Network(v.get(plmn), v.get(restriction), v.get(cags));
        });

        public Network {
            cags = List.copyOf(cags);
        }
    }

    /** Whether a UE is kept to its closed access groups. */
    enum Restriction { RESTRICTED, NOT_RESTRICTED }
}
