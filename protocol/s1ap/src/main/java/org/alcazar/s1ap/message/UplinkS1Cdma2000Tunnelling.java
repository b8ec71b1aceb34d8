// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cdma2000RatType;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A message of the UE for a CDMA2000 network (TS 36.413 §9.1.9.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record UplinkS1Cdma2000Tunnelling(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cdma2000RatType cdma2000RatType,
        Octets cdma2000SectorId, boolean cdma2000HoRequiredIndication, @Nullable Octets cdma2000OneXsrvccInfo,
        @Nullable Octets cdma2000OneXrand, Octets cdma2000Pdu, @Nullable Integer eutranRoundTripDelayEstimationInfo, Residue residue)
        implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UplinkS1Cdma2000Tunnelling> TABLE = S1apTable.of(20, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, UplinkS1Cdma2000Tunnelling::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, UplinkS1Cdma2000Tunnelling::enbUeS1apId);
        var cdma2000RatType = t.mandatory(71, REJECT, Cdma2000RatType.TYPE, UplinkS1Cdma2000Tunnelling::cdma2000RatType);
        var cdma2000SectorId = t.mandatory(72, REJECT, ElementTypes.CDMA2000_SECTOR_ID, UplinkS1Cdma2000Tunnelling::cdma2000SectorId);
        var cdma2000HoRequiredIndication = t.flag(84, IGNORE, UplinkS1Cdma2000Tunnelling::cdma2000HoRequiredIndication);
        var cdma2000OneXsrvccInfo = t.optional(102, REJECT, CommonTypes.UNREAD, UplinkS1Cdma2000Tunnelling::cdma2000OneXsrvccInfo);
        var cdma2000OneXrand = t.optional(97, REJECT, ElementTypes.CDMA2000_ONE_X_RAND, UplinkS1Cdma2000Tunnelling::cdma2000OneXrand);
        var cdma2000Pdu = t.mandatory(70, REJECT, ElementTypes.CDMA2000_PDU, UplinkS1Cdma2000Tunnelling::cdma2000Pdu);
        var eutranRoundTripDelayEstimationInfo = t.optional(
                140, IGNORE, ElementTypes.EUTRAN_ROUND_TRIP_DELAY_ESTIMATION_INFO, UplinkS1Cdma2000Tunnelling::eutranRoundTripDelayEstimationInfo);
        var residue = t.residue(UplinkS1Cdma2000Tunnelling::residue);
        return v -> new UplinkS1Cdma2000Tunnelling(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cdma2000RatType),
                v.get(cdma2000SectorId), v.get(cdma2000HoRequiredIndication, false), v.get(cdma2000OneXsrvccInfo),
                v.get(cdma2000OneXrand), v.get(cdma2000Pdu), v.get(eutranRoundTripDelayEstimationInfo), v.get(residue));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cdma2000RatType cdma2000RatType,
            Octets cdma2000SectorId, Octets cdma2000Pdu) {
        return new Builder(mmeUeS1apId, enbUeS1apId, cdma2000RatType, cdma2000SectorId, cdma2000Pdu);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final Cdma2000RatType cdma2000RatType;
        private final Octets cdma2000SectorId;
        private final Octets cdma2000Pdu;
        private boolean cdma2000HoRequiredIndication;
        private @Nullable Octets cdma2000OneXsrvccInfo;
        private @Nullable Octets cdma2000OneXrand;
        private @Nullable Integer eutranRoundTripDelayEstimationInfo;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cdma2000RatType cdma2000RatType, Octets cdma2000SectorId,
                Octets cdma2000Pdu) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.cdma2000RatType = cdma2000RatType;
            this.cdma2000SectorId = cdma2000SectorId;
            this.cdma2000Pdu = cdma2000Pdu;
        }

        public Builder cdma2000HoRequiredIndication() {
            cdma2000HoRequiredIndication = true;
            return this;
        }

        public Builder cdma2000OneXsrvccInfo(@Nullable Octets value) {
            cdma2000OneXsrvccInfo = value;
            return this;
        }

        public Builder cdma2000OneXrand(@Nullable Octets value) {
            cdma2000OneXrand = value;
            return this;
        }

        public Builder eutranRoundTripDelayEstimationInfo(@Nullable Integer value) {
            eutranRoundTripDelayEstimationInfo = value;
            return this;
        }

        public UplinkS1Cdma2000Tunnelling build() {
            return new UplinkS1Cdma2000Tunnelling(mmeUeS1apId, enbUeS1apId, cdma2000RatType, cdma2000SectorId,
                    cdma2000HoRequiredIndication, cdma2000OneXsrvccInfo, cdma2000OneXrand, cdma2000Pdu,
                    eutranRoundTripDelayEstimationInfo, Residue.NONE);
        }
    }
}
