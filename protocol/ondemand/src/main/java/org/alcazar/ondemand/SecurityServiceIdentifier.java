// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.jspecify.annotations.Nullable;

/**
 * A security service identifier: which service, between whom, started by whom (§2).
 *
 * @param service one that is there at the layer
 */
public record SecurityServiceIdentifier(SecurityService service, Layer layer, Initiator initiator) {

    private static final int SERVICE = 0x07;
    private static final int SM = 0x08;
    private static final int UE = 0x10;

    public SecurityServiceIdentifier {
        if (!service.isOf(layer)) {
            throw new IllegalArgumentException(service + " is not of " + layer);
        }
    }

    /** On the wire, one octet. */
    public int value() {
        return service.value() | (layer == Layer.SM ? SM : 0) | (initiator == Initiator.UE ? UE : 0);
    }

    /** What that octet stands for; null if it names no service or one that is not of its layer. Spare bits do not matter. */
    public static @Nullable SecurityServiceIdentifier of(int value) {
        var service = SecurityService.of(value & SERVICE);
        var layer = (value & SM) == 0 ? Layer.MM : Layer.SM;
        return service == null || !service.isOf(layer) ? null
                : new SecurityServiceIdentifier(service, layer, (value & UE) == 0 ? Initiator.NETWORK : Initiator.UE);
    }
}
