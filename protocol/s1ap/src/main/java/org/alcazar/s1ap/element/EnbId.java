// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** The identifier of an eNB within its network (TS 36.413 §9.2.1.37). */
public sealed interface EnbId {

    /** Its encoding. */
    AperType<EnbId> TYPE = AperChoice.<EnbId>extensible(c -> {
        c.alternative(Macro.class, Aper.bits(20).as(Macro::new, Macro::value));
        c.alternative(Home.class, Aper.bits(28).as(Home::new, Home::value));
        c.addition(ShortMacro.class, Aper.bits(18).as(ShortMacro::new, ShortMacro::value));
        c.addition(LongMacro.class, Aper.bits(21).as(LongMacro::new, LongMacro::value));
    });

    /** macroENB-ID. */
    record Macro(int value) implements EnbId {
    }

    /** homeENB-ID. */
    record Home(int value) implements EnbId {
    }

    /** short-macroENB-ID. */
    record ShortMacro(int value) implements EnbId {
    }

    /** long-macroENB-ID. */
    record LongMacro(int value) implements EnbId {
    }
}
