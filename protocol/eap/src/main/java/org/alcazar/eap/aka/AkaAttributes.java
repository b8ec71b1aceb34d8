// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap.aka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.alcazar.eap.aka.AkaAttribute.AnyIdReq;
import org.alcazar.eap.aka.AkaAttribute.Autn;
import org.alcazar.eap.aka.AkaAttribute.Auts;
import org.alcazar.eap.aka.AkaAttribute.Bidding;
import org.alcazar.eap.aka.AkaAttribute.Checkcode;
import org.alcazar.eap.aka.AkaAttribute.ClientErrorCode;
import org.alcazar.eap.aka.AkaAttribute.Counter;
import org.alcazar.eap.aka.AkaAttribute.CounterTooSmall;
import org.alcazar.eap.aka.AkaAttribute.EncrData;
import org.alcazar.eap.aka.AkaAttribute.FullauthIdReq;
import org.alcazar.eap.aka.AkaAttribute.Identity;
import org.alcazar.eap.aka.AkaAttribute.Iv;
import org.alcazar.eap.aka.AkaAttribute.Kdf;
import org.alcazar.eap.aka.AkaAttribute.KdfFs;
import org.alcazar.eap.aka.AkaAttribute.KdfInput;
import org.alcazar.eap.aka.AkaAttribute.Mac;
import org.alcazar.eap.aka.AkaAttribute.NextPseudonym;
import org.alcazar.eap.aka.AkaAttribute.NextReauthId;
import org.alcazar.eap.aka.AkaAttribute.NonceS;
import org.alcazar.eap.aka.AkaAttribute.Notification;
import org.alcazar.eap.aka.AkaAttribute.Other;
import org.alcazar.eap.aka.AkaAttribute.Padding;
import org.alcazar.eap.aka.AkaAttribute.PermanentIdReq;
import org.alcazar.eap.aka.AkaAttribute.PubEcdhe;
import org.alcazar.eap.aka.AkaAttribute.Rand;
import org.alcazar.eap.aka.AkaAttribute.Res;
import org.alcazar.eap.aka.AkaAttribute.ResultInd;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The table of attributes: how each is called, and how it lies on the wire (RFC 4187 §8.1: type, length in units of four octets, value). */
public final class AkaAttributes {

    private static final int UNIT = 4;
    private static final int HEADER = 2;
    private static final int ANY = -1;

    /** Reads a value, of which it leaves nothing, and puts reserved bits that stand before it into their place. */
    private interface Reader<A> {

        A read(OctetReader in, int[] reserved);
    }

    private interface Writer<A> {

        void write(OctetWriter out, A attribute, int reserved);
    }

    private record Row<A extends AkaAttribute>(int type, String name, Class<A> kind, Reader<A> reader, Writer<A> writer) {

        void write(OctetWriter out, AkaAttribute attribute, int reserved) {
            writer.write(out, kind.cast(attribute), reserved);
        }
    }

    private static final List<Row<?>> ROWS = List.of(
            reserved(1, "AT_RAND", Rand.class, 16, Rand::new, Rand::rand),
            reserved(2, "AT_AUTN", Autn.class, 16, Autn::new, Autn::autn),
            new Row<>(3, "AT_RES", Res.class, AkaAttributes::readRes, AkaAttributes::writeRes),
            plain(4, "AT_AUTS", Auts.class, 14, Auts::new, Auts::auts),
            new Row<>(6, "AT_PADDING", Padding.class, AkaAttributes::readPadding, AkaAttributes::writePadding),
            flag(10, "AT_PERMANENT_ID_REQ", PermanentIdReq.class, PermanentIdReq::new),
            reserved(11, "AT_MAC", Mac.class, 16, Mac::new, Mac::mac),
            number(12, "AT_NOTIFICATION", Notification.class, Notification::new, Notification::code),
            flag(13, "AT_ANY_ID_REQ", AnyIdReq.class, AnyIdReq::new),
            counted(14, "AT_IDENTITY", Identity.class, Identity::new, Identity::identity),
            flag(17, "AT_FULLAUTH_ID_REQ", FullauthIdReq.class, FullauthIdReq::new),
            number(19, "AT_COUNTER", Counter.class, Counter::new, Counter::value),
            flag(20, "AT_COUNTER_TOO_SMALL", CounterTooSmall.class, CounterTooSmall::new),
            reserved(21, "AT_NONCE_S", NonceS.class, 16, NonceS::new, NonceS::nonce),
            number(22, "AT_CLIENT_ERROR_CODE", ClientErrorCode.class, ClientErrorCode::new, ClientErrorCode::code),
            counted(23, "AT_KDF_INPUT", KdfInput.class, KdfInput::new, KdfInput::networkName),
            number(24, "AT_KDF", Kdf.class, Kdf::new, Kdf::function),
            reserved(129, "AT_IV", Iv.class, 16, Iv::new, Iv::iv),
            reserved(130, "AT_ENCR_DATA", EncrData.class, ANY, EncrData::new, EncrData::data),
            counted(132, "AT_NEXT_PSEUDONYM", NextPseudonym.class, NextPseudonym::new, NextPseudonym::pseudonym),
            counted(133, "AT_NEXT_REAUTH_ID", NextReauthId.class, NextReauthId::new, NextReauthId::identity),
            reserved(134, "AT_CHECKCODE", Checkcode.class, ANY, Checkcode::new, Checkcode::digest),
            flag(135, "AT_RESULT_IND", ResultInd.class, ResultInd::new),
            number(136, "AT_BIDDING", Bidding.class, Bidding::new, Bidding::bits),
            plain(152, "AT_PUB_ECDHE", PubEcdhe.class, ANY, PubEcdhe::new, PubEcdhe::value),
            number(153, "AT_KDF_FS", KdfFs.class, KdfFs::new, KdfFs::function));

    private static final @Nullable Row<?>[] BY_TYPE = new Row<?>[256];
    private static final Map<Class<?>, Row<?>> BY_KIND = new HashMap<>();

    static {
        for (var row : ROWS) {
            BY_TYPE[row.type] = row;
            BY_KIND.put(row.kind, row);
        }
    }

    private AkaAttributes() {
    }

    /** The attribute's name, such as AT_RAND; null if it has no record here. */
    public static @Nullable String name(AkaAttribute attribute) {
        var row = BY_KIND.get(attribute.getClass());
        return row == null ? null : row.name;
    }

    /** The attribute's number, 0..255. */
    public static int type(AkaAttribute attribute) {
        return attribute instanceof Other other ? other.type() : row(attribute).type;
    }

    static AkaAttribute read(OctetReader in, List<Integer> reserved) {
        int type = in.u8();
        int length = in.u8() * UNIT;
        if (length == 0) {
            throw in.fault("an attribute without length");
        }
        int start = in.offset();
        var value = in.octets(length - HEADER).reader();
        var row = BY_TYPE[type];
        if (row == null) {
            reserved.add(0);
            return new Other(type, value.rest());
        }
        var bits = new int[1];
        try {
            var attribute = row.reader.read(value, bits);
            reserved.add(bits[0]);
            return attribute;
        } catch (DecodeException e) {
            throw new DecodeException(row.name + ": " + e.getMessage(), start + Math.max(e.offset(), 0));
        }
    }

    static void write(OctetWriter out, AkaAttribute attribute, int reserved) {
        int start = out.length();
        out.u8(type(attribute)).u8(0);
        if (attribute instanceof Other other) {
            out.octets(other.value());
        } else {
            row(attribute).write(out, attribute, reserved);
        }
        while ((out.length() - start) % UNIT != 0) {
            out.u8(0);
        }
        out.patchU8(start + 1, (out.length() - start) / UNIT);
    }

    private static Row<?> row(AkaAttribute attribute) {
        var row = BY_KIND.get(attribute.getClass());
        if (row == null) {
            throw new IllegalStateException("no row for " + attribute.getClass());
        }
        return row;
    }

    /** Nothing but 16 reserved bits. */
    private static <A extends AkaAttribute> Row<A> flag(int type, String name, Class<A> kind, Supplier<A> maker) {
        return new Row<>(type, name, kind, (in, reserved) -> {
            reserved[0] = in.u16();
            requireEnd(in);
            return maker.get();
        }, (out, _, reserved) -> out.u16(reserved));
    }

    private static <A extends AkaAttribute> Row<A> number(int type, String name, Class<A> kind, IntFunction<A> maker, ToIntFunction<A> value) {
        return new Row<>(type, name, kind, (in, _) -> {
            int number = in.u16();
            requireEnd(in);
            return maker.apply(number);
        }, (out, attribute, _) -> out.u16(value.applyAsInt(attribute)));
    }

    /** 16 reserved bits, then so many octets. */
    private static <A extends AkaAttribute> Row<A> reserved(int type, String name, Class<A> kind, int length, Function<Octets, A> maker,
            Function<A, Octets> value) {
        return new Row<>(type, name, kind, (in, reserved) -> {
            reserved[0] = in.u16();
            return maker.apply(octets(in, length));
        }, (out, attribute, reserved) -> out.u16(reserved).octets(value.apply(attribute)));
    }

    /** So many octets. */
    private static <A extends AkaAttribute> Row<A> plain(int type, String name, Class<A> kind, int length, Function<Octets, A> maker,
            Function<A, Octets> value) {
        return new Row<>(type, name, kind, (in, _) -> maker.apply(octets(in, length)),
                (out, attribute, _) -> out.octets(value.apply(attribute)));
    }

    /** Their number in 16 bits, then octets, padded with zeros. */
    private static <A extends AkaAttribute> Row<A> counted(int type, String name, Class<A> kind, Function<Octets, A> maker,
            Function<A, Octets> value) {
        return new Row<>(type, name, kind, (in, _) -> {
            var octets = in.octets(in.u16());
            requirePadding(in);
            return maker.apply(octets);
        }, (out, attribute, _) -> out.u16(value.apply(attribute).length()).octets(value.apply(attribute)));
    }

    private static Res readRes(OctetReader in, int[] reserved) {
        int bits = in.u16();
        var res = in.octets((bits + 7) / 8);
        requirePadding(in);
        return new Res(bits, res);
    }

    private static void writeRes(OctetWriter out, Res attribute, int reserved) {
        out.u16(attribute.bits()).octets(attribute.res());
    }

    private static Padding readPadding(OctetReader in, int[] reserved) {
        int length = in.remaining();
        while (in.hasRemaining()) {
            if (in.u8() != 0) {
                throw in.fault("padding other than zero");
            }
        }
        return new Padding(length);
    }

    private static void writePadding(OctetWriter out, Padding attribute, int reserved) {
        for (int i = 0; i < attribute.length(); i++) {
            out.u8(0);
        }
    }

    private static Octets octets(OctetReader in, int length) {
        if (length != ANY && in.remaining() != length) {
            throw in.fault(in.remaining() + " octets where there are to be " + length);
        }
        return in.rest();
    }

    /** Up to three octets of zero: more would be another length than the one told. */
    private static void requirePadding(OctetReader in) {
        if (in.remaining() >= UNIT) {
            throw in.fault("padding of " + in.remaining() + " octets");
        }
        while (in.hasRemaining()) {
            if (in.u8() != 0) {
                throw in.fault("padding other than zero");
            }
        }
    }

    private static void requireEnd(OctetReader in) {
        if (in.hasRemaining()) {
            throw in.fault("longer by " + in.remaining() + " octets than it is to be");
        }
    }
}
