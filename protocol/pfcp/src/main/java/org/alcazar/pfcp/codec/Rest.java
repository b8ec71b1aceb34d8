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

    /** An element comes; {@code index} is its row, or -1. */
    void note(int type, int index) {
        order.add(type);
        int place = index < 0 ? Integer.MAX_VALUE : index;
        ordered &= place >= furthest;
        furthest = Math.max(furthest, place);
    }

    /** The element that came last is kept as it is. */
    void keep(int type, int index, Octets value) {
        elements.add(new RawElement(type, value));
        if (index >= 0) {
            passedOver.set(index);
            ordered = false;
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
