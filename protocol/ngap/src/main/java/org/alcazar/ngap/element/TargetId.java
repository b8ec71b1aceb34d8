// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** Where a UE is to be handed over to (TS 38.413 §9.3.1.25). */
public sealed interface TargetId {

    /** Its encoding. */
    AperType<TargetId> TYPE = IeChoice.of(c -> {
        c.alternative(RanNode.class, TargetRanNodeId.TYPE.as(RanNode::new, RanNode::id));
        c.alternative(Enb.class, Enb.TYPE);
        c.extension(178, REJECT, Rnc.class, Rnc.TYPE);
    });

    /** A node of the 5G radio network. */
    record RanNode(TargetRanNodeId id) implements TargetId {
    }

    /**
     * An eNB of EPS.
     *
     * @param globalEnbId in the form of an ng-eNB's identifier
     * @param selectedEpsTai the tracking area that tells which MME serves the node
     */
    record Enb(GlobalRanNodeId.NgEnb globalEnbId, EpsTai selectedEpsTai) implements TargetId {

        static final AperType<Enb> TYPE = IeSequence.of(s -> {
            var node = s.mandatory(GlobalRanNodeId.NgEnb.TYPE, Enb::globalEnbId);
            var tai = s.mandatory(EpsTai.TYPE, Enb::selectedEpsTai);
            return v -> new Enb(v.get(node), v.get(tai));
        });
    }

    /**
     * A radio network controller of UTRAN, by its location area.
     *
     * @param rncId 0 to 4095
     * @param extendedRncId 4096 to 65535
     */
    record Rnc(Lai lai, int rncId, @Nullable Integer extendedRncId) implements TargetId {

        static final AperType<Rnc> TYPE = IeSequence.of(s -> {
            var lai = s.mandatory(Lai.TYPE, Rnc::lai);
            var id = s.mandatory(Aper.integer(0, 4095), Rnc::rncId);
            var extended = s.optional(Aper.integer(4096, 65_535), Rnc::extendedRncId);
            return v -> new Rnc(v.get(lai), v.get(id), v.get(extended));
        });
    }

    /**
     * A tracking area of EPS.
     *
     * @param epsTac 16 bits
     */
    record EpsTai(PlmnIdentity plmnIdentity, int epsTac) {

        static final AperType<EpsTai> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, EpsTai::plmnIdentity);
            var tac = s.mandatory(Aper.intOctets(2), EpsTai::epsTac);
            return v -> new EpsTai(v.get(plmn), v.get(tac));
        });
    }

    /**
     * A location area.
     *
     * @param lac location area code, 16 bits
     */
    record Lai(PlmnIdentity plmnIdentity, int lac) {

        static final AperType<Lai> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, Lai::plmnIdentity);
            var lac = s.mandatory(Aper.intOctets(2), Lai::lac);
            return v -> new Lai(v.get(plmn), v.get(lac));
        });
    }
}
