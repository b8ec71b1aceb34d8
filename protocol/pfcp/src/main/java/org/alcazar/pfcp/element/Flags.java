// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.util.EnumSet;
import java.util.Set;
import org.alcazar.wire.Octets;

/**
 * A bit mask. Bits of later releases are kept, and so is the mask's length.
 *
 * @param <F> the flags
 * @param octets 1 to 16 octets
 */
public record Flags<F extends Enum<F> & Flag>(Octets octets) {

    private static final int LONGEST = 16;

    public Flags {
        if (octets.isEmpty() || octets.length() > LONGEST) {
            throw new IllegalArgumentException("a mask of " + octets.length() + " octets");
        }
    }

    /** The flags given, all others clear. */
    @SafeVarargs
    public static <F extends Enum<F> & Flag> Flags<F> of(F first, F... more) {
        Flags<F> none = none(first.octets());
        return none.with(first).and(more);
    }

    /** A mask of {@code octets} octets without a flag. */
    public static <F extends Enum<F> & Flag> Flags<F> none(int octets) {
        return new Flags<>(Octets.wrap(new byte[octets]));
    }

    /** A mask that has all flags of the set. */
    public static <F extends Enum<F> & Flag> Flags<F> of(int octets, Set<F> flags) {
        Flags<F> mask = none(octets);
        for (var flag : flags) {
            mask = mask.with(flag);
        }
        return mask;
    }

    public boolean has(F flag) {
        int octet = flag.bit() / 8;
        return octet < octets.length() && (octets.at(octet) >> flag.bit() % 8 & 1) == 1;
    }

    /** These and the flag. */
    public Flags<F> with(F flag) {
        int octet = flag.bit() / 8;
        var bytes = new byte[Math.max(octets.length(), octet + 1)];
        octets.copyTo(bytes, 0);
        bytes[octet] |= (byte) (1 << flag.bit() % 8);
        return new Flags<>(Octets.wrap(bytes));
    }

    /** Those of the type that are set. */
    public Set<F> set(Class<F> type) {
        var set = EnumSet.noneOf(type);
        for (var flag : type.getEnumConstants()) {
            if (has(flag)) {
                set.add(flag);
            }
        }
        return set;
    }

    @SafeVarargs
    private Flags<F> and(F... more) {
        var mask = this;
        for (var flag : more) {
            mask = mask.with(flag);
        }
        return mask;
    }
}
