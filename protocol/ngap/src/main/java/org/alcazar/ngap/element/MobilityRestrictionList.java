// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Where a UE may go and where not (TS 38.413 §9.3.1.85). Empty lists are absent.
 *
 * @param equivalentPlmns at most 15
 * @param ratRestrictions at most 16
 * @param forbiddenAreas at most 16
 * @param serviceAreas at most 16
 * @param lastEutranPlmn where the UE last was in EPS
 * @param epcForbidden whether the serving network forbids the UE its EPC
 * @param coreNetworkRestrictions at most 15, for the equivalent networks
 * @param npnMobilityInformation which non-public networks the UE may use
 */
public record MobilityRestrictionList(PlmnIdentity servingPlmn, List<PlmnIdentity> equivalentPlmns, List<RatRestriction> ratRestrictions,
        List<ForbiddenArea> forbiddenAreas, List<ServiceArea> serviceAreas, @Nullable PlmnIdentity lastEutranPlmn, boolean epcForbidden,
        List<CoreNetworkRestriction> coreNetworkRestrictions, @Nullable NpnMobilityInformation npnMobilityInformation) {

    /** Its encoding. */
    public static final AperType<MobilityRestrictionList> TYPE = IeSequence.of(s -> {
        var serving = s.mandatory(PlmnIdentity.TYPE, MobilityRestrictionList::servingPlmn);
        var equivalent = s.optional(Aper.list(1, 15, PlmnIdentity.TYPE), x -> unlessEmpty(x.equivalentPlmns()));
        var rats = s.optional(Aper.list(1, 16, RatRestriction.TYPE), x -> unlessEmpty(x.ratRestrictions()));
        var forbidden = s.optional(Aper.list(1, 16, ForbiddenArea.TYPE), x -> unlessEmpty(x.forbiddenAreas()));
        var service = s.optional(Aper.list(1, 16, ServiceArea.TYPE), x -> unlessEmpty(x.serviceAreas()));
        var last = s.extension(150, IGNORE, PlmnIdentity.TYPE, MobilityRestrictionList::lastEutranPlmn);
        var epc = s.extension(161, IGNORE, CommonTypes.FLAG, x -> x.epcForbidden() ? true : null);
        var cores = s.extension(160, IGNORE, Aper.list(1, 15, CoreNetworkRestriction.TYPE), x -> unlessEmpty(x.coreNetworkRestrictions()));
        var npn = s.extension(261, REJECT, NpnMobilityInformation.TYPE, MobilityRestrictionList::npnMobilityInformation);
        return v -> new MobilityRestrictionList(v.get(serving), v.get(equivalent, List.of()), v.get(rats, List.of()),
                v.get(forbidden, List.of()), v.get(service, List.of()), v.get(last), v.get(epc, false), v.get(cores, List.of()),
                v.get(npn));
    });

    public MobilityRestrictionList {
        equivalentPlmns = List.copyOf(equivalentPlmns);
        ratRestrictions = List.copyOf(ratRestrictions);
        forbiddenAreas = List.copyOf(forbiddenAreas);
        serviceAreas = List.copyOf(serviceAreas);
        coreNetworkRestrictions = List.copyOf(coreNetworkRestrictions);
    }

    /** No restriction but to the network itself. */
    public MobilityRestrictionList(PlmnIdentity servingPlmn) {
        this(servingPlmn, List.of(), List.of(), List.of(), List.of(), null, false, List.of(), null);
    }

    /**
     * Radio accesses that a network forbids the UE.
     *
     * @param restriction eight bits: E-UTRA, NR, NR unlicensed, NR low, medium, geostationary and other orbit from the top
     * @param extended the same for primary and secondary access apart
     */
    public record RatRestriction(PlmnIdentity plmnIdentity, int restriction, @Nullable ExtendedRatRestriction extended) {

        static final AperType<RatRestriction> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, RatRestriction::plmnIdentity);
            var bits = s.mandatory(Aper.extensibleFlags(8), RatRestriction::restriction);
            var extended = s.extension(180, IGNORE, ExtendedRatRestriction.TYPE, RatRestriction::extended);
            return v -> new RatRestriction(v.get(plmn), v.get(bits), v.get(extended));
        });
    }

    /** Radio accesses forbidden as the primary and as the secondary one, eight bits each. */
    public record ExtendedRatRestriction(int primary, int secondary) {

        static final AperType<ExtendedRatRestriction> TYPE = IeSequence.of(s -> {
            var primary = s.mandatory(Aper.extensibleFlags(8), ExtendedRatRestriction::primary);
            var secondary = s.mandatory(Aper.extensibleFlags(8), ExtendedRatRestriction::secondary);
            return v -> new ExtendedRatRestriction(v.get(primary), v.get(secondary));
        });
    }

    /**
     * Tracking areas that a network forbids the UE.
     *
     * @param tacs 1 to 4096 codes
     */
    public record ForbiddenArea(PlmnIdentity plmnIdentity, List<Integer> tacs) {

        static final AperType<ForbiddenArea> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, ForbiddenArea::plmnIdentity);
            var tacs = s.mandatory(Aper.list(1, 4096, ElementTypes.TAC), ForbiddenArea::tacs);
            return v -> new ForbiddenArea(v.get(plmn), v.get(tacs));
        });

        public ForbiddenArea {
            tacs = List.copyOf(tacs);
        }
    }

    /**
     * Tracking areas where the UE is served and where not; at most 16 codes each.
     */
    public record ServiceArea(PlmnIdentity plmnIdentity, List<Integer> allowedTacs, List<Integer> notAllowedTacs) {

        static final AperType<ServiceArea> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, ServiceArea::plmnIdentity);
            var allowed = s.optional(Aper.list(1, 16, ElementTypes.TAC), x -> unlessEmpty(x.allowedTacs()));
            var notAllowed = s.optional(Aper.list(1, 16, ElementTypes.TAC), x -> unlessEmpty(x.notAllowedTacs()));
            return v -> new ServiceArea(v.get(plmn), v.get(allowed, List.of()), v.get(notAllowed, List.of()));
        });

        public ServiceArea {
            allowedTacs = List.copyOf(allowedTacs);
            notAllowedTacs = List.copyOf(notAllowedTacs);
        }
    }

    /** A core network that an equivalent network forbids the UE. */
    public record CoreNetworkRestriction(PlmnIdentity plmnIdentity, ForbiddenCore forbidden) {

        static final AperType<CoreNetworkRestriction> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, CoreNetworkRestriction::plmnIdentity);
            var core = s.mandatory(Aper.enumerated(ForbiddenCore.class, 2), CoreNetworkRestriction::forbidden);
            return v -> new CoreNetworkRestriction(v.get(plmn), v.get(core));
        });
    }

    /** Which core network is forbidden. */
    public enum ForbiddenCore { EPC, FIVE_GC }
}
