// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import org.alcazar.gtp.v2c.element.AreaId;
import org.alcazar.gtp.v2c.element.Ecgi;
import org.alcazar.gtp.v2c.element.Lai;
import org.alcazar.gtp.v2c.element.Tai;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** User location information: one octet of flags, then what they name, in a fixed order (TS 29.274 §8.21). */
final class Locations {

    private static final int CGI = 0x01;
    private static final int SAI = 0x02;
    private static final int RAI = 0x04;
    private static final int TAI = 0x08;
    private static final int ECGI = 0x10;
    private static final int LAI = 0x20;
    private static final int MACRO_ENODEB = 0x40;
    private static final int EXTENDED_MACRO_ENODEB = 0x80;
    private static final int ENODEB_OCTETS = 6;
    private static final int ECI_BITS = 0x0fff_ffff;

    private Locations() {
    }

    static UserLocation read(OctetReader in) {
        int flags = in.u8();
        return new UserLocation(
                (flags & CGI) != 0 ? readArea(in) : null,
                (flags & SAI) != 0 ? readArea(in) : null,
                (flags & RAI) != 0 ? readArea(in) : null,
                (flags & TAI) != 0 ? new Tai(Identities.readPlmn(in), in.u16()) : null,
                (flags & ECGI) != 0 ? new Ecgi(Identities.readPlmn(in), (int) in.u32() & ECI_BITS) : null,
                (flags & LAI) != 0 ? new Lai(Identities.readPlmn(in), in.u16()) : null,
                (flags & MACRO_ENODEB) != 0 ? in.octets(ENODEB_OCTETS) : null,
                (flags & EXTENDED_MACRO_ENODEB) != 0 ? in.octets(ENODEB_OCTETS) : null);
    }

    static void write(OctetWriter out, UserLocation at) {
        out.u8(flag(CGI, at.cgi()) | flag(SAI, at.sai()) | flag(RAI, at.rai()) | flag(TAI, at.tai()) | flag(ECGI, at.ecgi())
                | flag(LAI, at.lai()) | flag(MACRO_ENODEB, at.macroEnodeb()) | flag(EXTENDED_MACRO_ENODEB, at.extendedMacroEnodeb()));
        writeArea(out, at.cgi());
        writeArea(out, at.sai());
        writeArea(out, at.rai());
        if (at.tai() != null) {
            Identities.writePlmn(out, at.tai().plmn());
            out.u16(at.tai().tac());
        }
        if (at.ecgi() != null) {
            Identities.writePlmn(out, at.ecgi().plmn());
            out.u32(at.ecgi().eci());
        }
        if (at.lai() != null) {
            Identities.writePlmn(out, at.lai().plmn());
            out.u16(at.lai().lac());
        }
        out.octets(at.macroEnodeb() == null ? Octets.EMPTY : at.macroEnodeb());
        out.octets(at.extendedMacroEnodeb() == null ? Octets.EMPTY : at.extendedMacroEnodeb());
    }

    private static int flag(int bit, @Nullable Object value) {
        return value == null ? 0 : bit;
    }

    private static AreaId readArea(OctetReader in) {
        return new AreaId(Identities.readPlmn(in), in.u16(), in.u16());
    }

    private static void writeArea(OctetWriter out, @Nullable AreaId area) {
        if (area != null) {
            Identities.writePlmn(out, area.plmn());
            out.u16(area.lac()).u16(area.code());
        }
    }
}
