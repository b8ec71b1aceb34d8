// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alcazar.wire.Octets;

/** Bit, octet and character strings with a size constraint. */
final class AperStrings {

    private AperStrings() {
    }

    private static int length(AperReader in, int least, int most, boolean beyond) {
        if (beyond) {
            int length = in.length();
            if (length < 0) {
                throw in.fault("a constrained string in fragments");
            }
            return length;
        }
        return least == most ? least : in.length(least, most);
    }

    private static void length(AperWriter out, int length, int least, int most, boolean beyond) {
        if (beyond) {
            out.length(length);
        } else if (least != most) {
            out.length(length, least, most);
        }
    }

    private static boolean beyond(AperWriter out, int length, int least, int most, boolean extensible) {
        boolean beyond = length < least || length > most;
        if (extensible) {
            out.bit(beyond);
        } else if (beyond) {
            throw new IllegalArgumentException("a size of " + length + ", not " + least + ".." + most);
        }
        return beyond;
    }

    /** BIT STRING (§16): a fixed size of at most 16 bits stands unaligned. */
    record Bits(int least, int most, boolean extensible) implements AperType<BitString> {

        @Override
        public BitString decode(AperReader in) {
            boolean beyond = extensible && in.bit();
            int length = length(in, least, most, beyond);
            if (length > 0 && (beyond || least != most || length > 16)) {
                in.align();
            }
            return new BitString(in.bitField(length), length);
        }

        @Override
        public void encode(AperWriter out, BitString value) {
            boolean beyond = beyond(out, value.length(), least, most, extensible);
            length(out, value.length(), least, most, beyond);
            if (value.length() > 0 && (beyond || least != most || value.length() > 16)) {
                out.align();
            }
            out.bitField(value.octets(), value.length());
        }
    }

    /** BIT STRING that may have 65536 bits or more (§16.11). */
    record LongBits(int least, int most) implements AperType<BitString> {

        @Override
        public BitString decode(AperReader in) {
            var octets = new ByteArrayOutputStream();
            int bits = 0;
            int length;
            do {
                length = in.length();
                int count = length < 0 ? ~length : length;
                bits += count;
                if (bits > most) {
                    throw in.fault("a bit string of more than " + most + " bits");
                }
                octets.writeBytes(in.bitField(count).sharedArray());
            } while (length < 0);
            if (bits < least) {
                throw in.fault("a bit string of fewer than " + least + " bits");
            }
            return new BitString(Octets.wrap(octets.toByteArray()), bits);
        }

        @Override
        public void encode(AperWriter out, BitString value) {
            if (value.length() < least || value.length() > most) {
                throw new IllegalArgumentException("a size of " + value.length() + ", not " + least + ".." + most);
            }
            int done = 0;
            while (value.length() - done >= AperReader.FRAGMENT) {
                int part = out.fragment(value.length() - done);
                out.bitField(value.octets().slice(done / 8, (done + part) / 8), part);
                done += part;
            }
            out.length(value.length() - done);
            out.bitField(value.octets().slice(done / 8, value.octets().length()), value.length() - done);
        }
    }

    /** OCTET STRING (§17): a fixed size of at most two octets stands unaligned. */
    record OctetString(int least, int most, boolean extensible) implements AperType<Octets> {

        @Override
        public Octets decode(AperReader in) {
            boolean beyond = extensible && in.bit();
            int length = length(in, least, most, beyond);
            return !beyond && least == most && length <= 2 ? in.bitField(8 * length) : in.octets(length);
        }

        @Override
        public void encode(AperWriter out, Octets value) {
            boolean beyond = beyond(out, value.length(), least, most, extensible);
            length(out, value.length(), least, most, beyond);
            if (!beyond && least == most && value.length() <= 2) {
                out.bitField(value, 8 * value.length());
            } else {
                out.octets(value);
            }
        }
    }

    /** A known-multiplier character string of eight bits per character (§30.5): one of less than 16 bits stands unaligned. */
    record Characters(int least, int most, boolean extensible) implements AperType<String> {

        @Override
        public String decode(AperReader in) {
            boolean beyond = extensible && in.bit();
            int length = length(in, least, most, beyond);
            var octets = aligned(beyond) ? in.octets(length) : in.bitField(8 * length);
            for (int i = 0; i < length; i++) {
                if (!isVisible(octets.at(i))) {
                    throw in.fault("a character that isn't visible ASCII");
                }
            }
            return new String(octets.sharedArray(), StandardCharsets.US_ASCII);
        }

        @Override
        public void encode(AperWriter out, String value) {
            if (!value.chars().allMatch(Characters::isVisible)) {
                throw new IllegalArgumentException("a character that isn't visible ASCII in: " + value);
            }
            boolean beyond = beyond(out, value.length(), least, most, extensible);
            length(out, value.length(), least, most, beyond);
            var octets = Octets.wrap(value.getBytes(StandardCharsets.US_ASCII));
            if (aligned(beyond)) {
                out.octets(octets);
            } else {
                out.bitField(octets, 8 * octets.length());
            }
        }

        private static boolean isVisible(int character) {
            return character >= ' ' && character <= '~';
        }

        private boolean aligned(boolean beyond) {
            return beyond || (least == most ? most > 2 : most >= 2);
        }
    }

    /** A UTF-8 text in an octet string. */
    record Utf8(OctetString octets) implements AperType<String> {

        @Override
        public String decode(AperReader in) {
            var bytes = octets.decode(in).sharedArray();
            var text = new String(bytes, StandardCharsets.UTF_8);
            if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
                throw in.fault("text that isn't UTF-8");
            }
            return text;
        }

        @Override
        public void encode(AperWriter out, String value) {
            octets.encode(out, Octets.wrap(value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
