// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.RejectedNssai;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** S-NSSAIs and collections of them (TS 24.501 §9.11.2.8, §9.11.3.37, §9.11.3.46). */
final class Slices {

    private static final List<RejectedNssai.Cause> CAUSES = List.of(RejectedNssai.Cause.values());

    private Slices() {
    }

    /** An S-NSSAI that fills what is left. */
    static Snssai readSnssai(OctetReader in) {
        int length = in.remaining();
        return switch (length) {
            case 1 -> Snssai.of(in.u8());
            case 2 -> new Snssai(in.u8(), null, in.u8(), null);
            case 4 -> Snssai.of(in.u8(), in.u24());
            case 5 -> new Snssai(in.u8(), in.u24(), in.u8(), null);
            case 8 -> new Snssai(in.u8(), in.u24(), in.u8(), in.u24());
            default -> throw in.fault("an S-NSSAI of " + length + " octets");
        };
    }

    static void writeSnssai(OctetWriter out, Snssai snssai) {
        out.u8(snssai.sst());
        if (snssai.sd() != null) {
            out.u24(snssai.sd());
        }
        if (snssai.mappedSst() != null) {
            out.u8(snssai.mappedSst());
        }
        if (snssai.mappedSd() != null) {
            out.u24(snssai.mappedSd());
        }
    }

    static Nssai readNssai(OctetReader in) {
        var slices = new ArrayList<Snssai>(4);
        while (in.hasRemaining() && slices.size() < Nssai.MAX_SLICES) {
            slices.add(readSnssai(in.sub(in.u8())));
        }
        return new Nssai(slices);
    }

    static void writeNssai(OctetWriter out, Nssai nssai) {
        for (var slice : nssai.slices()) {
            int start = out.length();
            out.u8(0);
            writeSnssai(out, slice);
            out.patchU8(start, out.length() - start - 1);
        }
    }

    static RejectedNssai readRejected(OctetReader in) {
        var slices = new ArrayList<RejectedNssai.Rejected>(4);
        while (in.hasRemaining() && slices.size() < RejectedNssai.MAX_SLICES) {
            int head = in.u8();
            int length = head >> 4;
            int cause = head & 0xf;
            if (cause >= CAUSES.size() || length != 1 && length != 4) {
                throw in.fault("a rejected S-NSSAI of " + length + " octets and cause " + cause);
            }
            slices.add(new RejectedNssai.Rejected(in.u8(), length == 4 ? in.u24() : null, CAUSES.get(cause)));
        }
        return new RejectedNssai(slices);
    }

    static void writeRejected(OctetWriter out, RejectedNssai nssai) {
        for (var slice : nssai.slices()) {
            out.u8((slice.sd() == null ? 1 : 4) << 4 | slice.cause().ordinal()).u8(slice.sst());
            if (slice.sd() != null) {
                out.u24(slice.sd());
            }
        }
    }
}
