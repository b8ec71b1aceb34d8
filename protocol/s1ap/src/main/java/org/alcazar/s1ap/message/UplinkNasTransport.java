// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * A NAS message of the UE (TS 36.413 §9.1.7.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record UplinkNasTransport(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu, @Nullable EutranCgi eutranCgi,
        @Nullable Tai tai, @Nullable BitString gwTransportLayerAddress, @Nullable BitString siptoLGwTransportLayerAddress,
        Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UplinkNasTransport> TABLE = S1apTable.of(13, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, UplinkNasTransport::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, UplinkNasTransport::enbUeS1apId);
        var nasPdu = t.mandatory(26, REJECT, ElementTypes.NAS_PDU, UplinkNasTransport::nasPdu);
        var eutranCgi = t.expected(100, IGNORE, EutranCgi.TYPE, UplinkNasTransport::eutranCgi);
        var tai = t.expected(67, IGNORE, Tai.TYPE, UplinkNasTransport::tai);
        var gwTransportLayerAddress = t.optional(
                155, IGNORE, ElementTypes.TRANSPORT_LAYER_ADDRESS, UplinkNasTransport::gwTransportLayerAddress);
        var siptoLGwTransportLayerAddress = t.optional(
                184, IGNORE, ElementTypes.TRANSPORT_LAYER_ADDRESS, UplinkNasTransport::siptoLGwTransportLayerAddress);
        var residue = t.residue(UplinkNasTransport::residue);
        return v -> new UplinkNasTransport(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(nasPdu), v.get(eutranCgi), v.get(tai),
                v.get(gwTransportLayerAddress), v.get(siptoLGwTransportLayerAddress), v.get(residue));
    });

    /** A message to be sent. */
    public UplinkNasTransport(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu, EutranCgi eutranCgi, Tai tai,
            @Nullable BitString gwTransportLayerAddress, @Nullable BitString siptoLGwTransportLayerAddress) {
        this(mmeUeS1apId, enbUeS1apId, nasPdu, eutranCgi, tai, gwTransportLayerAddress, siptoLGwTransportLayerAddress, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UplinkNasTransport(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu, EutranCgi eutranCgi, Tai tai) {
        this(mmeUeS1apId, enbUeS1apId, nasPdu, eutranCgi, tai, null, null, Residue.NONE);
    }
}
