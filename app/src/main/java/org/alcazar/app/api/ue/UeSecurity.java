// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import org.alcazar.app.api.json.Meaning;
import org.jspecify.annotations.Nullable;

/** How a UE's signalling is protected. Holds no key. */
public record UeSecurity(@Meaning("NEA0 to NEA3, or EEA0 to EEA3 in EPS.") String ciphering, @Meaning("NIA1 to NIA3, or EIA1 to EIA3 in EPS.") String integrity,
        @Meaning("native: of an authentication in this system; mapped: of the keys that the UE had in the other one.") KeyOrigin keys,
        @Meaning("The key set identifier, 0 to 6.") int keySet,
        Since keysSince, @Meaning("The group of the DH exchange that the keys come of; null if they come of an authentication alone.") @Nullable String keyAgreement,
        @Meaning("When the device proved what it is; null if it did not.") @Nullable Since device) {
}
