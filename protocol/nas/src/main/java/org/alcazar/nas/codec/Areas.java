// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** PLMNs, tracking areas and lists of them (TS 24.501 §9.11.3.8, §9.11.3.9). */
public final class Areas {

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

    static Tai readTai(OctetReader in) {
        return new Tai(readPlmn(in), in.u24());
    }

    static void writeTai(OctetWriter out, Tai tai) {
        writePlmn(out, tai.plmn());
        out.u24(tai.tac());
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

    static TaiList readTaiList(OctetReader in) {
        var partials = new ArrayList<TaiList.Partial>(2);
        int areas = 0;
        while (in.hasRemaining() && areas < TaiList.MAX_AREAS) {
            int head = in.u8();
            int count = Math.min((head & 0x1f) + 1, TaiList.MAX_AREAS);
            partials.add(switch (head >> 5 & 3) {
                case 0 -> samePlmn(in, count);
                case 1 -> consecutive(in, count);
                case 2 -> anyPlmn(in, count);
                default -> throw in.fault("a TAI list of reserved type");
            });
            areas += count;
        }
        return new TaiList(partials);
    }

    private static TaiList.Partial samePlmn(OctetReader in, int count) {
        var plmn = readPlmn(in);
        var tacs = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            tacs.add(in.u24());
        }
        return new TaiList.SamePlmn(plmn, tacs);
    }

    private static TaiList.Partial consecutive(OctetReader in, int count) {
        var plmn = readPlmn(in);
        int first = in.u24();
        if (first + count - 1 > 0xff_ffff) {
            throw in.fault("TACs past the last one");
        }
        return new TaiList.Consecutive(plmn, first, count);
    }

    private static TaiList.Partial anyPlmn(OctetReader in, int count) {
        var tais = new ArrayList<Tai>(count);
        for (int i = 0; i < count; i++) {
            tais.add(readTai(in));
        }
        return new TaiList.AnyPlmn(tais);
    }

    static void writeTaiList(OctetWriter out, TaiList list) {
        for (var partial : list.partials()) {
            switch (partial) {
                case TaiList.SamePlmn(var plmn, var tacs) -> {
                    out.u8(tacs.size() - 1);
                    writePlmn(out, plmn);
                    tacs.forEach(out::u24);
                }
                case TaiList.Consecutive(var plmn, var first, var count) -> {
                    out.u8(1 << 5 | count - 1);
                    writePlmn(out, plmn);
                    out.u24(first);
                }
                case TaiList.AnyPlmn(var areas) -> {
                    out.u8(2 << 5 | areas.size() - 1);
                    areas.forEach(area -> writeTai(out, area));
                }
            }
        }
    }
}
