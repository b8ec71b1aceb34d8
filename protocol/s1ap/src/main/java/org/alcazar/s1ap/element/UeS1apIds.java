// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** What names a UE whose context is to be released (TS 36.413 §9.1.4.6). */
public sealed interface UeS1apIds {

    /** Its encoding. */
    AperType<UeS1apIds> TYPE = AperChoice.<UeS1apIds>extensible(c -> {
        c.alternative(Pair.class, UeS1apIdPair.TYPE.as(Pair::new, Pair::ueS1apIdPair));
        c.alternative(MmeOnly.class, MmeUeS1apId.TYPE.as(MmeOnly::new, MmeOnly::mmeUeS1apId));
    });

    /** uE-S1AP-ID-pair. */
    record Pair(UeS1apIdPair ueS1apIdPair) implements UeS1apIds {
    }

    /** mME-UE-S1AP-ID. */
    record MmeOnly(MmeUeS1apId mmeUeS1apId) implements UeS1apIds {
    }
}
