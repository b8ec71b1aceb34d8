// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.wire.Octets;

/**
 * The simple types of ASN.1 in aligned PER, by their constraints.
 *
 * <p>{@code extensible} stands for an extension marker in the constraint, {@code (SIZE(1..150, ...))}. Values beyond the root are read
 * and written where that makes sense. Clause numbers are those of ITU-T X.691.
 */
public final class Aper {

    /** BOOLEAN (§12). */
    public static final AperType<Boolean> BOOLEAN = new AperType<>() {
        @Override
        public Boolean decode(AperReader in) {
            return in.bit();
        }

        @Override
        public void encode(AperWriter out, Boolean value) {
            out.bit(value);
        }
    };

    /** OCTET STRING without a size constraint. */
    public static final AperType<Octets> OCTETS = new AperType<>() {
        @Override
        public Octets decode(AperReader in) {
            return in.lengthPrefixed();
        }

        @Override
        public void encode(AperWriter out, Octets value) {
            out.lengthPrefixed(value);
        }
    };

    private Aper() {
    }

    /** INTEGER (least..most) (§13.2.2). */
    public static AperType<Integer> integer(int least, int most) {
        return new AperNumbers.RangedInt(least, most);
    }

    /** INTEGER (least..most) of more than 32 bits. */
    public static AperType<Long> longInteger(long least, long most) {
        return new AperNumbers.RangedLong(least, most);
    }

    /** INTEGER (least..most, ...): beyond the root any number of 64 bits (§13.1). */
    public static AperType<Long> extensibleInteger(long least, long most) {
        return new AperNumbers.ExtensibleLong(least, most);
    }

    /** BIT STRING (SIZE(size)) of at most 31 bits, as an unsigned number whose highest bit comes first (§16). */
    public static AperType<Integer> bits(int size) {
        return new AperNumbers.FixedInt(size);
    }

    /** BIT STRING (SIZE(size)) of at most 63 bits, as an unsigned number whose highest bit comes first (§16). */
    public static AperType<Long> longBits(int size) {
        return new AperNumbers.FixedLong(size);
    }

    /**
     * BIT STRING (SIZE(size, ...)) as an unsigned number of its first {@code size} bits: a set of flags, at most 16. Of a longer one, sent
     * by a later version, the bits not known here are passed over.
     */
    public static AperType<Integer> extensibleFlags(int size) {
        return new AperNumbers.Flags(size);
    }

    /**
     * BIT STRING (SIZE(least..most)), extensible or not (§16).
     *
     * @param most from 65536 on the length is a general one, in fragments of 16384 bits; not extensible then
     */
    public static AperType<BitString> bitString(int least, int most, boolean extensible) {
        if (most >= 0x10000) {
            if (extensible) {
                throw new IllegalArgumentException("a long bit string with an extension marker, which no protocol here has");
            }
            return new AperStrings.LongBits(least, most);
        }
        return new AperStrings.Bits(least, most, extensible);
    }

    /** OCTET STRING (SIZE(size)) (§17). */
    public static AperType<Octets> octets(int size) {
        return octets(size, size, false);
    }

    /** OCTET STRING (SIZE(size)) of at most 3 octets as an unsigned number, big-endian (§17). */
    public static AperType<Integer> intOctets(int size) {
        return new AperNumbers.FixedInt(8 * size);
    }

    /** OCTET STRING (SIZE(size)) of at most 7 octets as an unsigned number, big-endian (§17). */
    public static AperType<Long> longOctets(int size) {
        return new AperNumbers.FixedLong(8 * size);
    }

    /** OCTET STRING (SIZE(least..most)), extensible or not; {@code most} less than 65536 (§17). */
    public static AperType<Octets> octets(int least, int most, boolean extensible) {
        return new AperStrings.OctetString(least, most, extensible);
    }

    /**
     * PrintableString or VisibleString (SIZE(least..most)), extensible or not (§30); their encodings are the same.
     *
     * <p>Takes all visible ASCII: names with an underscore, which PrintableString hasn't, are sent as such by many. Other characters are a
     * syntax error, so that a name can be shown without harm.
     */
    public static AperType<String> visibleString(int least, int most, boolean extensible) {
        return new AperStrings.Characters(least, most, extensible);
    }

    /**
     * UTF8String (SIZE(least..most)), extensible or not. Octets that aren't UTF-8 are a syntax error.
     *
     * <p>By §10.3 a size, which counts characters, isn't visible on the wire. The encoders and decoders in use write it as for an OCTET
     * STRING, counting octets, and so is it done here.
     */
    public static AperType<String> utf8String(int least, int most, boolean extensible) {
        return new AperStrings.Utf8(new AperStrings.OctetString(least, most, extensible));
    }

    /** ENUMERATED without an extension marker: the constants in the standard's order (§14). */
    public static <E extends Enum<E>> AperType<E> enumerated(Class<E> type) {
        return new AperEnumerated<>(type, type.getEnumConstants().length, false);
    }

    /**
     * ENUMERATED with an extension marker (§14): the constants in the standard's order, first those of the root, then the extension's. A
     * number beyond them ends in {@link UnknownExtensionException}.
     *
     * @param root how many constants stand before the marker
     */
    public static <E extends Enum<E>> AperType<E> enumerated(Class<E> type, int root) {
        return new AperEnumerated<>(type, root, true);
    }

    /**
     * SEQUENCE (SIZE(least..most)) OF (§20).
     *
     * @param most at most 65536; from there on the length is a general one, in fragments of 16384 items
     */
    public static <T> AperType<List<T>> list(int least, int most, AperType<T> item) {
        return most < 0x10000 ? new ListOf<>(least, most, item) : new LongListOf<>(least, most, item);
    }

    private record ListOf<T>(int least, int most, AperType<T> item) implements AperType<List<T>> {

        @Override
        public List<T> decode(AperReader in) {
            int count = in.length(least, most);
            if (count == 1) {
                return List.of(item.decode(in));
            }
            // No room in advance: the count is the peer's word only.
            var list = new ArrayList<T>(Math.min(count, 16));
            for (int i = 0; i < count; i++) {
                list.add(item.decode(in));
            }
            return List.copyOf(list);
        }

        @Override
        public void encode(AperWriter out, List<T> value) {
            out.length(value.size(), least, most);
            for (var element : value) {
                item.encode(out, element);
            }
        }
    }

    private record LongListOf<T>(int least, int most, AperType<T> item) implements AperType<List<T>> {

        @Override
        public List<T> decode(AperReader in) {
            var list = new ArrayList<T>();
            int length;
            do {
                length = in.length();
                int count = length < 0 ? ~length : length;
                if (list.size() + count > most) {
                    throw in.fault("more than " + most + " items");
                }
                for (int i = 0; i < count; i++) {
                    list.add(item.decode(in));
                }
            } while (length < 0);
            if (list.size() < least) {
                throw in.fault("fewer than " + least + " items");
            }
            return List.copyOf(list);
        }

        @Override
        public void encode(AperWriter out, List<T> value) {
            if (value.size() < least || value.size() > most) {
                throw new IllegalArgumentException(value.size() + " items are not " + least + ".." + most);
            }
            int done = 0;
            while (value.size() - done >= AperReader.FRAGMENT) {
                int part = out.fragment(value.size() - done);
                write(out, value.subList(done, done + part));
                done += part;
            }
            out.length(value.size() - done);
            write(out, value.subList(done, value.size()));
        }

        private void write(AperWriter out, List<T> items) {
            for (var element : items) {
                item.encode(out, element);
            }
        }
    }
}
