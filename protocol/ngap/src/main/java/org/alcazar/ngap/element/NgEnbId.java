// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The identifier of an ng-eNB within its network (TS 38.413 §9.3.1.8). */
public sealed interface NgEnbId {

    /** Its encoding. */
    AperType<NgEnbId> TYPE = IeChoice.of(c -> {
        c.alternative(Macro.class, Aper.bits(20).as(Macro::new, Macro::value));
        c.alternative(ShortMacro.class, Aper.bits(18).as(ShortMacro::new, ShortMacro::value));
        c.alternative(LongMacro.class, Aper.bits(21).as(LongMacro::new, LongMacro::value));
    });

    int value();

    /** @param value 20 bits */
    record Macro(int value) implements NgEnbId {
    }

    /** @param value 18 bits */
    record ShortMacro(int value) implements NgEnbId {
    }

    /** @param value 21 bits */
    record LongMacro(int value) implements NgEnbId {
    }
}
