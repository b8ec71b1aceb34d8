// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import org.alcazar.app.api.json.Meaning;
import org.jspecify.annotations.Nullable;

/** A registered UE in a line. */
public record UeSummary(String supi, Access access, boolean connected, @Nullable String guti, @Nullable String node,
        @Meaning("null where no security is in use.") @Nullable KeyOrigin keys, @Nullable Since keysSince, @Nullable String ciphering, @Nullable String integrity) {

    static UeSummary of(UeView ue) {
        var security = ue.security();
        return security == null ? new UeSummary(ue.supi(), ue.access(), ue.connected(), ue.guti(), ue.node(), null, null, null, null)
                : new UeSummary(ue.supi(), ue.access(), ue.connected(), ue.guti(), ue.node(), security.keys(), security.keysSince(), security.ciphering(),
                        security.integrity());
    }
}
