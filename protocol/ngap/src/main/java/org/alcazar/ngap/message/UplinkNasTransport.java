// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * A NAS message of the UE (TS 38.413 §9.2.5.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record UplinkNasTransport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets nasPdu,
        @Nullable UserLocationInformation userLocationInformation, @Nullable Octets wAgfIdentityInformation,
        @Nullable Octets tngfIdentityInformation, @Nullable Octets twifIdentityInformation,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UplinkNasTransport> TABLE = NgapTable.of(46, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UplinkNasTransport::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UplinkNasTransport::ranUeNgapId);
        var nas = t.mandatory(38, REJECT, NAS_PDU, UplinkNasTransport::nasPdu);
        var location = t.expected(121, IGNORE, UserLocationInformation.TYPE, UplinkNasTransport::userLocationInformation);
        var wAgf = t.optional(239, REJECT, Aper.OCTETS, UplinkNasTransport::wAgfIdentityInformation);
        var tngf = t.optional(246, REJECT, Aper.OCTETS, UplinkNasTransport::tngfIdentityInformation);
        var twif = t.optional(247, REJECT, Aper.OCTETS, UplinkNasTransport::twifIdentityInformation);
        var rest = t.residue(UplinkNasTransport::residue);
        return v -> new UplinkNasTransport(v.get(amf), v.get(ran), v.get(nas), v.get(location), v.get(wAgf), v.get(tngf), v.get(twif),
                v.get(rest));
    });

    /** A message to be sent. */
    public UplinkNasTransport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets nasPdu,
            UserLocationInformation userLocationInformation, @Nullable Octets wAgfIdentityInformation,
            @Nullable Octets tngfIdentityInformation, @Nullable Octets twifIdentityInformation) {
        this(amfUeNgapId, ranUeNgapId, nasPdu, userLocationInformation, wAgfIdentityInformation, tngfIdentityInformation,
                twifIdentityInformation, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UplinkNasTransport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets nasPdu,
            UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, nasPdu, userLocationInformation, null, null, null, Residue.NONE);
    }
}
