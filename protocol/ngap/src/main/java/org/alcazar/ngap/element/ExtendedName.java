// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** The name of an AMF (TS 38.413 §9.3.3.51) or a RAN node (§9.3.1.193) in more characters than the old one allowed. */
public record ExtendedName(@Nullable String visible, @Nullable String utf8) {

    /** Its encoding, the same for both. */
    public static final AperType<ExtendedName> TYPE = IeSequence.of(s -> {
        var visible = s.optional(Aper.visibleString(1, 150, true), ExtendedName::visible);
        var utf8 = s.optional(Aper.utf8String(1, 150, true), ExtendedName::utf8);
        return v -> new ExtendedName(v.get(visible), v.get(utf8));
    });
}
