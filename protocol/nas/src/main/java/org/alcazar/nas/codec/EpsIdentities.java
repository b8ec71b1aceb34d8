// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentity;
import org.alcazar.nas.eps.element.NoMsIdentity;
import org.alcazar.nas.eps.element.Tmsi;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/**
 * The value part of the EPS mobile identity (TS 24.301 §9.9.3.12) and of the older mobile identity (TS 24.008 §10.5.1.4), which number
 * their types differently. Spare bits are not looked at; lengths must be right.
 */
final class EpsIdentities {

    private static final int IMSI = 1;
    private static final int EPS_IMEI = 3;
    private static final int EPS_GUTI = 6;
    private static final int MS_IMEI = 2;
    private static final int MS_IMEISV = 3;
    private static final int MS_TMSI = 4;
    private static final int ODD = 8;
    private static final int MAX_IMSI_DIGITS = 15;
    private static final int MIN_IMSI_DIGITS = 6;

    private EpsIdentities() {
    }

    static EpsMobileIdentity read(OctetReader in) {
        int first = in.u8();
        return switch (first & 7) {
            case IMSI -> imsi(first, in);
            case EPS_IMEI -> new Imei(Identities.equipment(first, in, 15));
            case EPS_GUTI -> guti(in);
            default -> throw in.fault("an EPS mobile identity of reserved type");
        };
    }

    static void write(OctetWriter out, EpsMobileIdentity identity) {
        switch (identity) {
            case Imsi imsi -> writeImsi(out, imsi);
            case Imei imei -> Identities.writeEquipment(out, EPS_IMEI, imei.digits());
            case EpsGuti guti -> {
                out.u8(0xf0 | EPS_GUTI);
                Areas.writePlmn(out, guti.plmn());
                out.u16(guti.mmeGroupId()).u8(guti.mmeCode()).u32(guti.mTmsi());
            }
        }
    }

    /** One that must be a GUTI. */
    static EpsGuti readGuti(OctetReader in) {
        if (read(in) instanceof EpsGuti guti) {
            return guti;
        }
        throw in.fault("another identity than a GUTI");
    }

    static MsIdentity readMs(OctetReader in) {
        int first = in.u8();
        return switch (first & 7) {
            case 0 -> new NoMsIdentity();
            case IMSI -> imsi(first, in);
            case MS_IMEI -> new Imei(Identities.equipment(first, in, 15));
            case MS_IMEISV -> new Imeisv(Identities.equipment(first, in, 16));
            case MS_TMSI -> {
                Identities.requireLength(in, 4);
                yield new Tmsi((int) in.u32());
            }
            default -> throw in.fault("a mobile identity of a type that EPS does not know");
        };
    }

    static void writeMs(OctetWriter out, MsIdentity identity) {
        switch (identity) {
            // Three octets without meaning, as in an Identity Response.
            case NoMsIdentity none -> out.u24(0);
            case Imsi imsi -> writeImsi(out, imsi);
            case Imei imei -> Identities.writeEquipment(out, MS_IMEI, imei.digits());
            case Imeisv imeisv -> Identities.writeEquipment(out, MS_IMEISV, imeisv.digits());
            case Tmsi tmsi -> out.u8(0xf0 | MS_TMSI).u32(tmsi.value());
        }
    }

    /** One that must be an IMEISV. */
    static Imeisv readImeisv(OctetReader in) {
        if (readMs(in) instanceof Imeisv imeisv) {
            return imeisv;
        }
        throw in.fault("another identity than an IMEISV");
    }

    /** One that must be a TMSI. */
    static Tmsi readTmsi(OctetReader in) {
        if (readMs(in) instanceof Tmsi tmsi) {
            return tmsi;
        }
        throw in.fault("another identity than a TMSI");
    }

    private static Imsi imsi(int first, OctetReader in) {
        int length = 2 * in.remaining() + ((first & ODD) != 0 ? 1 : 0);
        if (length < MIN_IMSI_DIGITS || length > MAX_IMSI_DIGITS) {
            throw in.fault("an IMSI of " + length + " digits");
        }
        return new Imsi(Identities.equipment(first, in, length));
    }

    private static void writeImsi(OctetWriter out, Imsi imsi) {
        Identities.writeEquipment(out, IMSI, imsi.digits());
    }

    private static EpsGuti guti(OctetReader in) {
        Identities.requireLength(in, 10);
        return new EpsGuti(Areas.readPlmn(in), in.u16(), in.u8(), (int) in.u32());
    }
}
