// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/**
 * The share of packets that may be lost: scalar times ten to the minus exponent (TS 38.413 §9.3.1.81).
 *
 * @param scalar 0 to 9
 * @param exponent 0 to 9
 */
public record PacketErrorRate(int scalar, int exponent) {

    private static final AperType<Integer> DIGIT = ElementTypes.extensibleInteger(0, 9);

    /** Its encoding. */
    public static final AperType<PacketErrorRate> TYPE = IeSequence.of(s -> {
        var scalar = s.mandatory(DIGIT, PacketErrorRate::scalar);
        var exponent = s.mandatory(DIGIT, PacketErrorRate::exponent);
        return v -> new PacketErrorRate(v.get(scalar), v.get(exponent));
    });
}
