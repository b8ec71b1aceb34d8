// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a message or a group holds beyond the components of its record: elements that aren't looked into, ones passed over because they
 * were repeated or of incorrect value, and in updates those of null length, which take away what was given before (TS 29.244 §5.6.3).
 *
 * @param elements the elements as they came
 * @param order how the elements of the group came, so that it is encoded to the same octets again: the type of each that went into a
 *     component, {@link #KEPT} for each of these; empty if they came in the standard's order and these elements last
 */
public record OtherElements(List<RawElement> elements, List<Integer> order) {

    /** In the order: the next of the elements that went into no component. */
    public static final int KEPT = -1;

    /** Nothing beyond the components, in the standard's order. */
    public static final OtherElements NONE = new OtherElements(List.of(), List.of());

    public OtherElements {
        elements = List.copyOf(elements);
        order = List.copyOf(order);
    }

    /** These elements, after those of the record's components. */
    public static OtherElements of(RawElement... elements) {
        return new OtherElements(List.of(elements), List.of());
    }

    /** In an update: what takes away the elements of these types. */
    public static OtherElements removing(IeType... types) {
        return new OtherElements(List.of(types).stream().map(type -> new RawElement(type, Octets.EMPTY)).toList(), List.of());
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** The first element of the type, or null. */
    public @Nullable Octets get(IeType type) {
        for (var element : elements) {
            if (element.type() == type.value()) {
                return element.value();
            }
        }
        return null;
    }

    /** Whether there is an element of the type without content, which in an update takes away what was given before. */
    public boolean removes(IeType type) {
        return elements.stream().anyMatch(element -> element.type() == type.value() && element.value().isEmpty());
    }
}
