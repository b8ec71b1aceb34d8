// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.EpsMmContextAdditions;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.gtp.v2c.element.NextHop;
import org.alcazar.gtp.v2c.element.OldEpsSecurityContext;
import org.alcazar.gtp.v2c.element.OtherMmContext;
import org.alcazar.gtp.v2c.element.Quadruplet;
import org.alcazar.gtp.v2c.element.Quintuplet;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** MM Contexts (TS 29.274 §8.38): that of EPS octet by octet, the others whole. */
final class MmContexts {

    private static final int EPS_SECURITY_MODE = 4;
    private static final int NHI = 0x10;
    private static final int DRXI = 0x08;
    private static final int UAMBRI = 0x02;
    private static final int OSCI = 0x01;
    private static final int SAMBRI = 0x80;
    private static final int KEY = 32;
    private static final int HALF_KEY = 16;
    private static final int RAND = 16;
    /** Places, from 0, of the two additions whose length takes two octets. */
    private static final int RADIO_CAPABILITY_FOR_PAGING = 1;
    private static final int APN_RATE_CONTROL = 5;

    private MmContexts() {
    }

    static MmContext read(int type, OctetReader in) {
        return type == MmContext.EPS_SECURITY_CONTEXT_QUADRUPLETS_AND_QUINTUPLETS ? readEps(in)
                : new OtherMmContext(type, key(in, in.remaining()));
    }

    static void write(OctetWriter out, MmContext context) {
        switch (context) {
            case EpsMmContext eps -> writeEps(out, eps);
            case OtherMmContext other -> write(out, other.contents());
        }
    }

    private static EpsMmContext readEps(OctetReader in) {
        int first = in.u8();
        int second = in.u8();
        int third = in.u8();
        if (first >> 5 != EPS_SECURITY_MODE) {
            throw ElementFault.incorrect("security mode " + (first >> 5) + " in a context of EPS");
        }
        int downlinkCount = in.u24();
        int uplinkCount = in.u24();
        var kAsme = key(in, KEY);
        var quadruplets = vectors(second >> 2 & 7, in, MmContexts::quadruplet);
        var quintuplets = vectors(second >> 5, in, MmContexts::quintuplet);
        var drx = (first & DRXI) != 0 ? in.octets(2) : null;
        var nextHop = (first & NHI) != 0 ? new NextHop(key(in, KEY), in.u8() & 7) : null;
        var subscribed = (third & SAMBRI) != 0 ? new Ambr(in.u32(), in.u32()) : null;
        var used = (second & UAMBRI) != 0 ? new Ambr(in.u32(), in.u32()) : null;
        return new EpsMmContext(first & 7, third >> 4 & 7, third & 0xf, downlinkCount, uplinkCount, kAsme, quadruplets, quintuplets, drx,
                nextHop, subscribed, used, in.octets(in.u8()), in.octets(in.u8()), in.octets(in.u8()),
                readAdditions(in, (second & OSCI) != 0));
    }

    private static EpsMmContextAdditions readAdditions(OctetReader in, boolean old) {
        if (!in.hasRemaining() && !old) {
            return EpsMmContextAdditions.NONE;
        }
        return new EpsMmContextAdditions(in.u8(), old ? readOld(in) : null, shortPart(in), longPart(in), shortPart(in), shortPart(in),
                shortPart(in), longPart(in), shortPart(in), shortPart(in), in.hasRemaining() ? in.u8() : null, in.rest());
    }

    private static @Nullable Octets shortPart(OctetReader in) {
        return in.hasRemaining() ? in.octets(in.u8()) : null;
    }

    private static @Nullable Octets longPart(OctetReader in) {
        return in.hasRemaining() ? in.octets(in.u16()) : null;
    }

    private static OldEpsSecurityContext readOld(OctetReader in) {
        int flags = in.u8();
        var kAsme = key(in, KEY);
        return new OldEpsSecurityContext((flags & 0x40) != 0, flags >> 3 & 7, flags & 7, kAsme, (flags & 0x80) != 0 ? key(in, KEY) : null);
    }

    private static void writeEps(OctetWriter out, EpsMmContext context) {
        var additions = context.additions();
        out.u8(EPS_SECURITY_MODE << 5 | (context.nextHop() == null ? 0 : NHI) | (context.drxParameter() == null ? 0 : DRXI)
                | context.ksiAsme());
        out.u8(context.quintuplets().size() << 5 | context.quadruplets().size() << 2 | (context.usedAmbr() == null ? 0 : UAMBRI)
                | (additions.oldContext() == null ? 0 : OSCI));
        out.u8((context.subscribedAmbr() == null ? 0 : SAMBRI) | context.integrity() << 4 | context.ciphering());
        out.u24(context.downlinkCount()).u24(context.uplinkCount());
        write(out, context.kAsme());
        context.quadruplets().forEach(vector -> write(out, vector));
        context.quintuplets().forEach(vector -> write(out, vector));
        if (context.drxParameter() != null) {
            out.octets(context.drxParameter());
        }
        if (context.nextHop() != null) {
            write(out, context.nextHop().nh());
            out.u8(context.nextHop().ncc());
        }
        write(out, context.subscribedAmbr());
        write(out, context.usedAmbr());
        writeShort(out, context.ueNetworkCapability());
        writeShort(out, context.msNetworkCapability());
        writeShort(out, context.mei());
        writeAdditions(out, additions);
    }

    private static void writeAdditions(OctetWriter out, EpsMmContextAdditions more) {
        var parts = new @Nullable Octets[] {more.voiceDomainPreference(), more.radioCapabilityForPaging(),
                more.extendedAccessRestrictionData(),
            more.additionalSecurityCapability(), more.nrSecurityCapability(), more.apnRateControlStatuses(), more.coreNetworkRestrictions(),
            more.radioCapabilityId()};
        int reach = parts.length;
        while (more.nasContextType() == null && reach > 0 && parts[reach - 1] == null) {
            reach--;
        }
        if (reach > 0 || more.accessRestrictionData() != null || more.oldContext() != null) {
            out.u8(requireNonNullElse(more.accessRestrictionData(), 0));
            write(out, more.oldContext());
        }
        for (int i = 0; i < reach; i++) {
            var part = requireNonNullElse(parts[i], Octets.EMPTY);
            if (i == RADIO_CAPABILITY_FOR_PAGING || i == APN_RATE_CONTROL) {
                out.u16(part.length()).octets(part);
            } else {
                writeShort(out, part);
            }
        }
        if (more.nasContextType() != null) {
            out.u8(more.nasContextType()).octets(more.unknown());
        }
    }

    private static <V> List<V> vectors(int count, OctetReader in, Function<OctetReader, V> reader) {
        var vectors = new ArrayList<V>(count);
        for (int i = 0; i < count; i++) {
            vectors.add(reader.apply(in));
        }
        return vectors;
    }

    private static Quadruplet quadruplet(OctetReader in) {
        return new Quadruplet(in.octets(RAND), key(in, in.u8()), in.octets(in.u8()), key(in, KEY));
    }

    private static void write(OctetWriter out, Quadruplet vector) {
        out.octets(vector.rand()).u8(vector.xres().secret().length());
        write(out, vector.xres());
        writeShort(out, vector.autn());
        write(out, vector.kAsme());
    }

    private static Quintuplet quintuplet(OctetReader in) {
        return new Quintuplet(in.octets(RAND), key(in, in.u8()), key(in, HALF_KEY), key(in, HALF_KEY), in.octets(in.u8()));
    }

    private static void write(OctetWriter out, Quintuplet vector) {
        out.octets(vector.rand()).u8(vector.xres().secret().length());
        write(out, vector.xres());
        write(out, vector.ck());
        write(out, vector.ik());
        writeShort(out, vector.autn());
    }

    private static Key key(OctetReader in, int length) {
        return new Key(Secret.of(in.octets(length)));
    }

    private static void write(OctetWriter out, Key key) {
        out.bytes(key.secret().reveal(), 0, key.secret().length());
    }

    private static void write(OctetWriter out, @Nullable Ambr ambr) {
        if (ambr != null) {
            out.u32(ambr.uplink()).u32(ambr.downlink());
        }
    }

    private static void write(OctetWriter out, @Nullable OldEpsSecurityContext old) {
        if (old != null) {
            out.u8((old.nh() == null ? 0 : 0x80) | (old.restrictedLocalOperatorServices() ? 0x40 : 0) | old.ksiAsme() << 3 | old.ncc());
            write(out, old.kAsme());
            if (old.nh() != null) {
                write(out, old.nh());
            }
        }
    }

    private static void writeShort(OctetWriter out, Octets part) {
        if (part.length() > 0xff) {
            throw new IllegalArgumentException("a part of " + part.length() + " octets");
        }
        out.u8(part.length()).octets(part);
    }
}
