// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.RawElement;
import org.alcazar.wire.Octets;

/** Gathers what a group holds beyond its typed components, and the order if it is not the table's. */
final class Rest {

    private final List<Integer> order = new ArrayList<>();
    private final List<RawElement> elements = new ArrayList<>(0);
    private final BitSet passedOver = new BitSet();
    private int furthest;
    private boolean ordered = true;

    /** An element went into the slot of its row. */
    void took(int type, int index) {
        order.add(type);
        ordered &= index >= furthest;
        furthest = Math.max(furthest, index);
    }

    /** An element is kept as it is; {@code index} is its row, or -1. */
    void keep(int type, int index, Octets value) {
        order.add(OtherElements.KEPT);
        elements.add(new RawElement(type, value));
        furthest = Integer.MAX_VALUE;
        if (index >= 0) {
            passedOver.set(index);
        }
    }

    /** Whether an element of the row was kept as it is. */
    boolean passedOver(int index) {
        return passedOver.get(index);
    }

    OtherElements elements() {
        return ordered && elements.isEmpty() ? OtherElements.NONE : new OtherElements(elements, ordered ? List.of() : order);
    }
}
