// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** PLMNs, tracking areas and lists of them (TS 24.501 §9.11.3.8, §9.11.3.9; TS 24.301 §9.9.3.32, §9.9.3.33). */
public final class Areas {

    /** Octets of a tracking area code in 5GS. */
    static final int TAC_5GS = 3;
    /** Octets of a tracking area code in EPS. */
    static final int TAC_EPS = 2;

    private Areas() {
    }

    /** Three octets: MCC digits 2 and 1, MNC digit 3 (F for none) and MCC digit 3, MNC digits 2 and 1. */
    public static Plmn readPlmn(OctetReader in) {
        int first = in.u8();
        int second = in.u8();
        int third = in.u8();
        boolean twoDigits = second >> 4 == 0xf;
        if ((first & 0xf) > 9 || first >> 4 > 9 || (second & 0xf) > 9 || second >> 4 > 9 && !twoDigits || (third & 0xf) > 9 || third >> 4 > 9) {
            throw in.fault("a PLMN of other than decimal digits");
        }
        int mcc = (first & 0xf) * 100 + (first >> 4) * 10 + (second & 0xf);
        int mnc = (third & 0xf) * 10 + (third >> 4);
        return new Plmn(mcc, twoDigits ? mnc : mnc * 10 + (second >> 4), twoDigits ? 2 : 3);
    }

    public static void writePlmn(OctetWriter out, Plmn plmn) {
        int mcc = plmn.mcc();
        boolean twoDigits = plmn.mncDigits() == 2;
        int firstTwo = twoDigits ? plmn.mnc() : plmn.mnc() / 10;
        out.u8(mcc / 10 % 10 << 4 | mcc / 100);
        out.u8((twoDigits ? 0xf : plmn.mnc() % 10) << 4 | mcc % 10);
        out.u8(firstTwo % 10 << 4 | firstTwo / 10);
    }

    static ElementCodec<Tai> tai(int tacOctets) {
        return new ElementCodec<>(3 + tacOctets, 3 + tacOctets, in -> readTai(in, tacOctets), (out, tai) -> writeTai(out, tai, tacOctets));
    }

    /** The longest list is sixteen areas of different PLMNs. */
    static ElementCodec<TaiList> taiList(int tacOctets) {
        return new ElementCodec<>(4 + tacOctets, TaiList.MAX_AREAS * (4 + tacOctets), in -> readTaiList(in, tacOctets),
                (out, list) -> writeTaiList(out, list, tacOctets));
    }

    private static Tai readTai(OctetReader in, int tacOctets) {
        return new Tai(readPlmn(in), readTac(in, tacOctets));
    }

    private static void writeTai(OctetWriter out, Tai tai, int tacOctets) {
        writePlmn(out, tai.plmn());
        writeTac(out, tai.tac(), tacOctets);
    }

    private static int readTac(OctetReader in, int octets) {
        return octets == TAC_EPS ? in.u16() : in.u24();
    }

    private static void writeTac(OctetWriter out, int tac, int octets) {
        if (octets == TAC_EPS) {
            out.u16(tac);
        } else {
            out.u24(tac);
        }
    }

    static List<Plmn> readPlmnList(OctetReader in) {
        var plmns = new ArrayList<Plmn>(in.remaining() / 3);
        while (in.remaining() >= 3 && plmns.size() < 15) {
            plmns.add(readPlmn(in));
        }
        return List.copyOf(plmns);
    }

    static void writePlmnList(OctetWriter out, List<Plmn> plmns) {
        if (plmns.size() > 15) {
            throw new IllegalArgumentException("at most 15 PLMNs, not " + plmns.size());
        }
        plmns.forEach(plmn -> writePlmn(out, plmn));
    }

    private static TaiList readTaiList(OctetReader in, int tacOctets) {
        var partials = new ArrayList<TaiList.Partial>(2);
        int areas = 0;
        while (in.hasRemaining() && areas < TaiList.MAX_AREAS) {
            int head = in.u8();
            int count = Math.min((head & 0x1f) + 1, TaiList.MAX_AREAS);
            partials.add(switch (head >> 5 & 3) {
                case 0 -> samePlmn(in, count, tacOctets);
                case 1 -> consecutive(in, count, tacOctets);
                case 2 -> anyPlmn(in, count, tacOctets);
                default -> throw in.fault("a TAI list of reserved type");
            });
            areas += count;
        }
        return new TaiList(partials);
    }

    private static TaiList.Partial samePlmn(OctetReader in, int count, int tacOctets) {
        var plmn = readPlmn(in);
        var tacs = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            tacs.add(readTac(in, tacOctets));
        }
        return new TaiList.SamePlmn(plmn, tacs);
    }

    private static TaiList.Partial consecutive(OctetReader in, int count, int tacOctets) {
        var plmn = readPlmn(in);
        int first = readTac(in, tacOctets);
        if (first + count - 1 >>> 8 * tacOctets != 0) {
            throw in.fault("TACs past the last one");
        }
        return new TaiList.Consecutive(plmn, first, count);
    }

    private static TaiList.Partial anyPlmn(OctetReader in, int count, int tacOctets) {
        var tais = new ArrayList<Tai>(count);
        for (int i = 0; i < count; i++) {
            tais.add(readTai(in, tacOctets));
        }
        return new TaiList.AnyPlmn(tais);
    }

    private static void writeTaiList(OctetWriter out, TaiList list, int tacOctets) {
        for (var partial : list.partials()) {
            switch (partial) {
                case TaiList.SamePlmn(var plmn, var tacs) -> {
                    out.u8(tacs.size() - 1);
                    writePlmn(out, plmn);
                    tacs.forEach(tac -> writeTac(out, tac, tacOctets));
                }
                case TaiList.Consecutive(var plmn, var first, var count) -> {
                    out.u8(1 << 5 | count - 1);
                    writePlmn(out, plmn);
                    writeTac(out, first, tacOctets);
                }
                case TaiList.AnyPlmn(var areas) -> {
                    out.u8(2 << 5 | areas.size() - 1);
                    areas.forEach(area -> writeTai(out, area, tacOctets));
                }
            }
        }
    }
}
