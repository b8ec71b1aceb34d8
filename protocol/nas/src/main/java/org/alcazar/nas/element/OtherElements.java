// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The optional elements of a message that have no component of their own in its record.
 *
 * <p>Those of the message's table are held by identifier, not looked into. What a receiver ignores (unknown, repeated or malformed
 * elements, TS 24.501 §7.6, §7.7.1) is held as it came and where it came, so that a message encodes to the octets it was decoded from.
 *
 * @param named elements of the table, by identifier
 * @param skipped runs of ignored octets, in the order received
 */
public record OtherElements(List<Element> named, List<Skipped> skipped) {

    /** No other elements. */
    public static final OtherElements NONE = new OtherElements(List.of(), List.of());

    // Of an extension, on-demand security services (docs/extension-encoding.md §3), in the messages that it names there
    public static final int SECURITY_SERVICE_CAPABILITY = 0x2d;
    public static final int SECURITY_SERVICE_PAYLOAD = 0x7e;

    // Of an extension, protected mobility from EPS (docs/interworking-encoding.md §3), in the messages that it names there
    /** In messages of EPS. */
    public static final int EPS_INTERWORKING = 0x2d;
    /** In the Registration Request. */
    public static final int PROTECTED_BY_EPS = 0x7d;

    public OtherElements {
        named = named.size() < 2 ? List.copyOf(named) : named.stream().sorted(Comparator.comparingInt(Element::iei)).toList();
        skipped = List.copyOf(skipped);
    }

    /**
     * An element of the message's table.
     *
     * @param iei the identifier; that of a type 1 element is the one with a zero lower half (0xA0 for "A-")
     * @param value the value part; one octet with the half octet's value for a type 1 element
     */
    public record Element(int iei, Octets value) {
    }

    /**
     * Octets the receiver ignored.
     *
     * @param after place in the message's table, from 1, of the furthest element they followed
     */
    public record Skipped(int after, Octets octets) {
    }

    public boolean isEmpty() {
        return named.isEmpty() && skipped.isEmpty();
    }

    /** The value part of the element, or null if it is absent. */
    public @Nullable Octets get(int iei) {
        for (var element : named) {
            if (element.iei == iei) {
                return element.value;
            }
        }
        return null;
    }

    /** The element alone; {@link #NONE} if it is absent. */
    public OtherElements only(int iei) {
        var value = get(iei);
        return value == null ? NONE : NONE.with(iei, value);
    }

    /** These and the element given, which takes the place of one with the same identifier. */
    public OtherElements with(int iei, Octets value) {
        var all = new ArrayList<Element>(named.size() + 1);
        for (var element : named) {
            if (element.iei != iei) {
                all.add(element);
            }
        }
        all.add(new Element(iei, value));
        return new OtherElements(all, skipped);
    }
}
