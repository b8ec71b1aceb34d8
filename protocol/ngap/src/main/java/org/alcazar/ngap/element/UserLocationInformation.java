// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** Where a UE is (TS 38.413 §9.3.1.16). */
public sealed interface UserLocationInformation {

    /** Its encoding. */
    AperType<UserLocationInformation> TYPE = IeChoice.of(c -> {
        c.alternative(Eutra.class, Eutra.TYPE);
        c.alternative(Nr.class, Nr.TYPE);
        c.alternative(N3iwf.class, N3iwf.TYPE);
        c.extension(244, IGNORE, Tngf.class, Tngf.TYPE);
        c.extension(248, IGNORE, Twif.class, Twif.TYPE);
        c.extension(243, IGNORE, WAgf.class, WAgf.TYPE);
    });

    /** The tracking area, where the location tells one. */
    @Nullable Tai tai();

    /**
     * At an NR cell.
     *
     * @param timeStamp when, in NTP seconds
     * @param psCell the primary cell of a secondary cell group
     * @param nid network identifier of a stand-alone non-public network, 44 bits
     */
    record Nr(NrCgi nrCgi, Tai tai, @Nullable Long timeStamp, @Nullable NgRanCgi psCell, @Nullable Long nid,
            @Nullable NrNtnTaiInformation nrNtnTaiInformation) implements UserLocationInformation {

        static final AperType<Nr> TYPE = IeSequence.of(s -> {
            var cell = s.mandatory(NrCgi.TYPE, Nr::nrCgi);
            var tai = s.mandatory(Tai.TYPE, Nr::tai);
            var stamp = s.optional(ElementTypes.TIME_STAMP, Nr::timeStamp);
            var psCell = s.extension(149, IGNORE, NgRanCgi.ANY, Nr::psCell);
            var nid = s.extension(263, REJECT, ElementTypes.NID, Nr::nid);
            var ntn = s.extension(287, IGNORE, NrNtnTaiInformation.TYPE, Nr::nrNtnTaiInformation);
            return v -> new Nr(v.get(cell), v.get(tai), v.get(stamp), v.get(psCell), v.get(nid), v.get(ntn));
        });

        /** At an NR cell of a public network on the ground. */
        public Nr(NrCgi nrCgi, Tai tai, @Nullable Long timeStamp) {
            this(nrCgi, tai, timeStamp, null, null, null);
        }
    }

    /**
     * At an E-UTRA cell.
     *
     * @param timeStamp when, in NTP seconds
     * @param psCell the primary cell of a secondary cell group
     */
    record Eutra(EutraCgi eutraCgi, Tai tai, @Nullable Long timeStamp, @Nullable NgRanCgi psCell) implements UserLocationInformation {

        static final AperType<Eutra> TYPE = IeSequence.of(s -> {
            var cell = s.mandatory(EutraCgi.TYPE, Eutra::eutraCgi);
            var tai = s.mandatory(Tai.TYPE, Eutra::tai);
            var stamp = s.optional(ElementTypes.TIME_STAMP, Eutra::timeStamp);
            var psCell = s.extension(149, IGNORE, NgRanCgi.ANY, Eutra::psCell);
            return v -> new Eutra(v.get(cell), v.get(tai), v.get(stamp), v.get(psCell));
        });
    }

    /**
     * Behind an N3IWF.
     *
     * @param ipAddress the UE's address: 32 bits, 128 bits, or both one after the other
     * @param portNumber the UE's UDP port, 16 bits
     */
    record N3iwf(BitString ipAddress, int portNumber, @Nullable Tai tai) implements UserLocationInformation {

        static final AperType<N3iwf> TYPE = IeSequence.of(s -> {
            var address = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, N3iwf::ipAddress);
            var port = s.mandatory(ElementTypes.PORT_NUMBER, N3iwf::portNumber);
            var tai = s.extension(213, IGNORE, Tai.TYPE, N3iwf::tai);
            return v -> new N3iwf(v.get(address), v.get(port), v.get(tai));
        });
    }

    /**
     * Behind a TNGF.
     *
     * @param ipAddress the UE's address: 32 bits, 128 bits, or both one after the other
     */
    record Tngf(Octets tnapId, BitString ipAddress, @Nullable Integer portNumber, @Nullable Tai tai) implements UserLocationInformation {

        static final AperType<Tngf> TYPE = IeSequence.of(s -> {
            var point = s.mandatory(Aper.OCTETS, Tngf::tnapId);
            var address = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, Tngf::ipAddress);
            var port = s.optional(ElementTypes.PORT_NUMBER, Tngf::portNumber);
            var tai = s.extension(213, IGNORE, Tai.TYPE, Tngf::tai);
            return v -> new Tngf(v.get(point), v.get(address), v.get(port), v.get(tai));
        });
    }

    /**
     * Behind a TWIF.
     *
     * @param ipAddress the UE's address: 32 bits, 128 bits, or both one after the other
     */
    record Twif(Octets twapId, BitString ipAddress, @Nullable Integer portNumber, @Nullable Tai tai) implements UserLocationInformation {

        static final AperType<Twif> TYPE = IeSequence.of(s -> {
            var point = s.mandatory(Aper.OCTETS, Twif::twapId);
            var address = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, Twif::ipAddress);
            var port = s.optional(ElementTypes.PORT_NUMBER, Twif::portNumber);
            var tai = s.extension(213, IGNORE, Tai.TYPE, Twif::tai);
            return v -> new Twif(v.get(point), v.get(address), v.get(port), v.get(tai));
        });
    }

    /** On a wireline, behind a W-AGF. */
    record WAgf(WirelineLocation location) implements UserLocationInformation {

        static final AperType<WAgf> TYPE = WirelineLocation.TYPE.as(WAgf::new, WAgf::location);

        @Override
        public @Nullable Tai tai() {
            return location.tai();
        }
    }
}
