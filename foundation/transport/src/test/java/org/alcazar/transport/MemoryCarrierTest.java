// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import org.jspecify.annotations.Nullable;

class MemoryCarrierTest extends CarrierContract {

    private @Nullable MemoryCarrier first;

    @Override
    Carrier make(CarrierLimits limits) {
        var known = first;
        if (known == null) {
            return first = new MemoryCarrier(world, limits, Impairment.NONE);
        }
        return known.beside(world, limits);
    }
}
