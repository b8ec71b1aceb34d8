// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** What an overloaded MME wants of the eNB (TS 36.413 §9.2.3.19). */
public sealed interface OverloadResponse {

    /** Its encoding. */
    AperType<OverloadResponse> TYPE = AperChoice.<OverloadResponse>extensible(c -> {
        c.alternative(ByOverloadAction.class, OverloadAction.TYPE.as(ByOverloadAction::new, ByOverloadAction::overloadAction));
    });

    /** overloadAction. */
    record ByOverloadAction(OverloadAction overloadAction) implements OverloadResponse {
    }
}
