// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A RAN node, globally (TS 38.413 §9.3.1.5). */
public sealed interface GlobalRanNodeId {

    /** Its encoding. */
    AperType<GlobalRanNodeId> TYPE = IeChoice.of(c -> {
        c.alternative(Gnb.class, Gnb.TYPE);
        c.alternative(NgEnb.class, NgEnb.TYPE);
        c.alternative(N3iwf.class, N3iwf.TYPE);
        c.extension(240, REJECT, Tngf.class, Tngf.TYPE);
        c.extension(241, REJECT, Twif.class, Twif.TYPE);
        c.extension(242, REJECT, WAgf.class, WAgf.TYPE);
    });

    /** The network the node belongs to. */
    PlmnIdentity plmnIdentity();

    /**
     * A gNB (§9.3.1.6).
     *
     * @param gnbId 22 to 32 bits
     */
    record Gnb(PlmnIdentity plmnIdentity, BitString gnbId) implements GlobalRanNodeId {

        static final AperType<Gnb> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, Gnb::plmnIdentity);
            var id = s.mandatory(IeChoice.sole(BitString.class, Aper.bitString(22, 32, false)), Gnb::gnbId);
            return v -> new Gnb(v.get(plmn), v.get(id));
        });

        /** A gNB whose identifier is the low {@code length} bits of {@code id}. */
        public static Gnb of(PlmnIdentity plmnIdentity, long id, int length) {
            return new Gnb(plmnIdentity, BitString.of(id, length));
        }
    }

    /** An ng-eNB (§9.3.1.8). */
    record NgEnb(PlmnIdentity plmnIdentity, NgEnbId ngEnbId) implements GlobalRanNodeId {

        static final AperType<NgEnb> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, NgEnb::plmnIdentity);
            var id = s.mandatory(NgEnbId.TYPE, NgEnb::ngEnbId);
            return v -> new NgEnb(v.get(plmn), v.get(id));
        });
    }

    /**
     * An N3IWF (§9.3.1.57).
     *
     * @param n3iwfId 16 bits
     */
    record N3iwf(PlmnIdentity plmnIdentity, int n3iwfId) implements GlobalRanNodeId {

        static final AperType<N3iwf> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, N3iwf::plmnIdentity);
            var id = s.mandatory(IeChoice.sole(BitString.class, Aper.bitString(16, 16, false)), n -> BitString.of(n.n3iwfId, 16));
            return v -> new N3iwf(v.get(plmn), (int) v.get(id).toLong());
        });
    }

    /**
     * A TNGF (§9.3.1.161).
     *
     * @param tngfId 32 bits
     */
    record Tngf(PlmnIdentity plmnIdentity, BitString tngfId) implements GlobalRanNodeId {

        static final AperType<Tngf> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, Tngf::plmnIdentity);
            var id = s.mandatory(IeChoice.sole(BitString.class, Aper.bitString(32, 32, true)), Tngf::tngfId);
            return v -> new Tngf(v.get(plmn), v.get(id));
        });
    }

    /**
     * A TWIF (§9.3.1.163).
     *
     * @param twifId 32 bits
     */
    record Twif(PlmnIdentity plmnIdentity, BitString twifId) implements GlobalRanNodeId {

        static final AperType<Twif> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, Twif::plmnIdentity);
            var id = s.mandatory(IeChoice.sole(BitString.class, Aper.bitString(32, 32, true)), Twif::twifId);
            return v -> new Twif(v.get(plmn), v.get(id));
        });
    }

    /**
     * A W-AGF (§9.3.1.162).
     *
     * @param wAgfId 16 bits
     */
    record WAgf(PlmnIdentity plmnIdentity, BitString wAgfId) implements GlobalRanNodeId {

        static final AperType<WAgf> TYPE = IeSequence.of(s -> {
            var plmn = s.mandatory(PlmnIdentity.TYPE, WAgf::plmnIdentity);
            var id = s.mandatory(IeChoice.sole(BitString.class, Aper.bitString(16, 16, true)), WAgf::wAgfId);
            return v -> new WAgf(v.get(plmn), v.get(id));
        });
    }
}
