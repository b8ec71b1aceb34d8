// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

/** Numbers: integers by their range, and strings of a fixed size that stand for a number. */
final class AperNumbers {

    private AperNumbers() {
    }

    /** INTEGER (least..most). */
    record RangedInt(int least, int most) implements AperType<Integer> {

        @Override
        public Integer decode(AperReader in) {
            return (int) in.constrained(least, most);
        }

        @Override
        public void encode(AperWriter out, Integer value) {
            out.constrained(value, least, most);
        }
    }

    /** INTEGER (least..most). */
    record RangedLong(long least, long most) implements AperType<Long> {

        @Override
        public Long decode(AperReader in) {
            return in.constrained(least, most);
        }

        @Override
        public void encode(AperWriter out, Long value) {
            out.constrained(value, least, most);
        }
    }

    /** INTEGER (least..most, ...). */
    record ExtensibleLong(long least, long most) implements AperType<Long> {

        @Override
        public Long decode(AperReader in) {
            return in.bit() ? in.unconstrained() : in.constrained(least, most);
        }

        @Override
        public void encode(AperWriter out, Long value) {
            boolean beyond = value < least || value > most;
            out.bit(beyond);
            if (beyond) {
                out.unconstrained(value);
            } else {
                out.constrained(value, least, most);
            }
        }
    }

    /** A bit or octet string of a fixed size, as a number: by both X.691 §16 and §17 aligned if of more than 16 bits. */
    record FixedInt(int size) implements AperType<Integer> {

        FixedInt {
            if (size > 31) {
                throw new IllegalArgumentException(size + " bits do not fit an unsigned int");
            }
        }

        @Override
        public Integer decode(AperReader in) {
            if (size > 16) {
                in.align();
            }
            return (int) in.bits(size);
        }

        @Override
        public void encode(AperWriter out, Integer value) {
            if (value >>> size != 0) {
                throw new IllegalArgumentException(value + " does not fit " + size + " bits");
            }
            if (size > 16) {
                out.align();
            }
            out.bits(value, size);
        }
    }

    /** The same with more bits. */
    record FixedLong(int size) implements AperType<Long> {

        FixedLong {
            if (size > 63) {
                throw new IllegalArgumentException(size + " bits do not fit an unsigned long");
            }
        }

        @Override
        public Long decode(AperReader in) {
            if (size > 16) {
                in.align();
            }
            return in.bits(size);
        }

        @Override
        public void encode(AperWriter out, Long value) {
            if (value >>> size != 0) {
                throw new IllegalArgumentException(value + " does not fit " + size + " bits");
            }
            if (size > 16) {
                out.align();
            }
            out.bits(value, size);
        }
    }

    /** A bit string of at most 16 flags, to which later versions may append some. */
    record Flags(int size) implements AperType<Integer> {

        @Override
        public Integer decode(AperReader in) {
            if (!in.bit()) {
                return (int) in.bits(size);
            }
            int length = in.length();
            if (length < 0) {
                throw in.fault("flags in fragments");
            }
            var longer = in.bitField(length);
            in.skippedSomething();
            int first = longer.isEmpty() ? 0 : longer.at(0) << 8;
            int both = longer.length() < 2 ? first : first | longer.at(1);
            return both >> 16 - size;
        }

        @Override
        public void encode(AperWriter out, Integer value) {
            if (value >>> size != 0) {
                throw new IllegalArgumentException(value + " does not fit " + size + " flags");
            }
            out.bit(false);
            out.bits(value, size);
        }
    }
}
