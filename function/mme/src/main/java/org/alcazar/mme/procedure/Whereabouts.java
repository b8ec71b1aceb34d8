// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.gtp.v2c.element.Ecgi;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.mme.context.Translation;
import org.alcazar.mme.context.UeContext;
import org.jspecify.annotations.Nullable;

/** Where a UE is, as gateways are told. */
final class Whereabouts {

    private Whereabouts() {
    }

    /** Null while it is not known. */
    static @Nullable UserLocation of(UeContext context) {
        var tai = context.tai();
        var cell = context.cell();
        if (tai == null || cell == null) {
            return null;
        }
        var place = Translation.gtpTai(tai);
        return UserLocation.of(place, new Ecgi(place.plmn(), cell.cellId()));
    }
}
