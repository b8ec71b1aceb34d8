// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.alcazar.nas.element.Eui64;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.MacAddress;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NaiSuci;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Suci;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** The value part of the 5GS mobile identity (TS 24.501 §9.11.3.4). Spare bits are not looked at; lengths must be right. */
final class Identities {

    private static final int SUCI = 1;
    private static final int GUTI = 2;
    private static final int IMEI = 3;
    private static final int S_TMSI = 4;
    private static final int IMEISV = 5;
    private static final int MAC = 6;
    private static final int EUI_64 = 7;

    private Identities() {
    }

    static MobileIdentity read(OctetReader in) {
        int first = in.u8();
        return switch (first & 7) {
            case SUCI -> suci(first, in);
            case GUTI -> guti(in);
            case IMEI -> new Imei(equipment(first, in, 15));
            case S_TMSI -> sTmsi(in);
            case IMEISV -> new Imeisv(equipment(first, in, 16));
            case MAC -> {
                requireLength(in, 6);
                yield new MacAddress(in.octets(6), (first & 8) != 0);
            }
            case EUI_64 -> {
                requireLength(in, 8);
                yield new Eui64(in.octets(8));
            }
            default -> {
                requireLength(in, 0);
                yield new NoIdentity();
            }
        };
    }

    /** One that must be a 5G-GUTI. */
    static FiveGGuti readGuti(OctetReader in) {
        requireType(in, GUTI);
        return guti(in);
    }

    /** One that must be a 5G-S-TMSI. */
    static FiveGSTmsi readSTmsi(OctetReader in) {
        requireType(in, S_TMSI);
        return sTmsi(in);
    }

    /** One that must be an IMEISV. */
    static Imeisv readImeisv(OctetReader in) {
        int first = in.peek();
        requireType(in, IMEISV);
        return new Imeisv(equipment(first, in, 16));
    }

    static void write(OctetWriter out, MobileIdentity identity) {
        switch (identity) {
            case NoIdentity none -> out.u8(0);
            case ImsiSuci suci -> writeSuci(out, suci);
            case NaiSuci suci -> {
                var nai = suci.toNai().getBytes(StandardCharsets.UTF_8);
                out.u8(suci.format().ordinal() << 4 | SUCI).bytes(nai, 0, nai.length);
            }
            case FiveGGuti guti -> {
                out.u8(0xf0 | GUTI);
                Areas.writePlmn(out, guti.plmn());
                out.u8(guti.amfRegion()).u16(guti.amfSet() << 6 | guti.amfPointer()).u32(guti.tmsi());
            }
            case FiveGSTmsi sTmsi -> out.u8(0xf0 | S_TMSI).u16(sTmsi.amfSet() << 6 | sTmsi.amfPointer()).u32(sTmsi.tmsi());
            case Imei imei -> writeEquipment(out, IMEI, imei.digits());
            case Imeisv imeisv -> writeEquipment(out, IMEISV, imeisv.digits());
            case MacAddress mac -> out.u8(MAC | (mac.restricted() ? 8 : 0)).octets(mac.address());
            case Eui64 eui -> out.u8(EUI_64).octets(eui.value());
        }
    }

    private static Suci suci(int first, OctetReader in) {
        int format = first >> 4 & 7;
        // Formats without meaning count as IMSI.
        return format >= 1 && format <= 3 ? naiSuci(format, in) : imsiSuci(in);
    }

    private static Suci naiSuci(int format, OctetReader in) {
        if (in.remaining() > NaiSuci.MAX_NAI) {
            throw in.fault("a network access identifier of " + in.remaining() + " octets");
        }
        NaiSuci suci;
        try {
            suci = NaiSuci.ofNai(StandardCharsets.UTF_8.newDecoder().decode(in.rest().asBuffer()).toString());
        } catch (CharacterCodingException e) {
            throw in.fault("a network access identifier that is no UTF-8");
        }
        if (suci.format().ordinal() != format) {
            throw in.fault("a network access identifier of another SUPI format than the identity says");
        }
        return suci;
    }

    private static Suci imsiSuci(OctetReader in) {
        var plmn = Areas.readPlmn(in);
        var routingIndicator = new StringBuilder(4);
        int digits = in.u16();
        // Low half first: the four digits are the half octets 2, 1, 4, 3.
        for (int shift : new int[] {8, 12, 0, 4}) {
            int digit = digits >> shift & 0xf;
            if (digit > 9) {
                break;
            }
            routingIndicator.append((char) ('0' + digit));
        }
        if (routingIndicator.isEmpty()) {
            routingIndicator.append('0');
        }
        int scheme = in.u8() & 0xf;
        int keyId = in.u8();
        var output = in.rest();
        if (output.isEmpty()) {
            throw in.fault("a SUCI without scheme output");
        }
        if (scheme == Suci.NULL_SCHEME) {
            requireMsin(in, output.reader());
        }
        return new ImsiSuci(plmn, routingIndicator.toString(), scheme, keyId, output);
    }

    private static void requireMsin(OctetReader in, OctetReader msin) {
        if (msin.remaining() > 5) {
            throw in.fault("an MSIN of " + msin.remaining() + " octets");
        }
        while (msin.hasRemaining()) {
            int octet = msin.u8();
            boolean filled = !msin.hasRemaining() && octet >> 4 == 0xf;
            if ((octet & 0xf) > 9 || octet >> 4 > 9 && !filled) {
                throw in.fault("an MSIN of other than decimal digits");
            }
        }
    }

    private static void writeSuci(OctetWriter out, ImsiSuci suci) {
        out.u8(SUCI);
        Areas.writePlmn(out, suci.plmn());
        var digits = suci.routingIndicator();
        for (int i = 0; i < 4; i += 2) {
            int low = i < digits.length() ? digits.charAt(i) - '0' : 0xf;
            int high = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0xf;
            out.u8(high << 4 | low);
        }
        out.u8(suci.protectionScheme()).u8(suci.homeNetworkPublicKeyId()).octets(suci.schemeOutput());
    }

    private static FiveGGuti guti(OctetReader in) {
        requireLength(in, 10);
        var plmn = Areas.readPlmn(in);
        int region = in.u8();
        int setAndPointer = in.u16();
        return new FiveGGuti(plmn, region, setAndPointer >> 6, setAndPointer & 0x3f, (int) in.u32());
    }

    private static FiveGSTmsi sTmsi(OctetReader in) {
        requireLength(in, 6);
        int setAndPointer = in.u16();
        return new FiveGSTmsi(setAndPointer >> 6, setAndPointer & 0x3f, (int) in.u32());
    }

    /** Decimal digits, the first one in the octet that tells the type. */
    static String equipment(int first, OctetReader in, int length) {
        requireLength(in, length / 2);
        var digits = new StringBuilder(length);
        digits.append(digit(in, first >> 4));
        while (digits.length() < length) {
            int octet = in.u8();
            digits.append(digit(in, octet & 0xf));
            if (digits.length() < length) {
                digits.append(digit(in, octet >> 4));
            }
        }
        return digits.toString();
    }

    private static char digit(OctetReader in, int digit) {
        if (digit > 9) {
            throw in.fault("an identity of other than decimal digits");
        }
        return (char) ('0' + digit);
    }

    static void writeEquipment(OctetWriter out, int type, String digits) {
        out.u8(digits.charAt(0) - '0' << 4 | digits.length() % 2 << 3 | type);
        for (int i = 1; i < digits.length(); i += 2) {
            int high = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0xf;
            out.u8(high << 4 | digits.charAt(i) - '0');
        }
    }

    private static void requireType(OctetReader in, int type) {
        if ((in.u8() & 7) != type) {
            throw in.fault("a mobile identity of another type than this place allows");
        }
    }

    static void requireLength(OctetReader in, int remaining) {
        if (in.remaining() != remaining) {
            throw in.fault("a mobile identity of " + in.remaining() + " further octets, not " + remaining);
        }
    }
}
