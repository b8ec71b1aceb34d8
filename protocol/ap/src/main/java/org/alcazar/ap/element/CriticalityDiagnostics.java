// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import java.util.List;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a message (TS 38.413 §9.3.1.3, TS 36.413 §9.2.1.21).
 *
 * @param elements the elements concerned, at most 256; empty where no element is
 */
public record CriticalityDiagnostics(@Nullable Integer procedureCode, @Nullable TriggeringMessage triggeringMessage,
        @Nullable Criticality procedureCriticality, List<CriticalityDiagnosticsIe> elements) {

    /** Its encoding. */
    public static final AperType<CriticalityDiagnostics> TYPE = IeSequence.of(s -> {
        var code = s.optional(Aper.integer(0, 255), CriticalityDiagnostics::procedureCode);
        var message = s.optional(TriggeringMessage.TYPE, CriticalityDiagnostics::triggeringMessage);
        var criticality = s.optional(Criticality.TYPE, CriticalityDiagnostics::procedureCriticality);
        var elements = s.optional(Aper.list(1, 256, CriticalityDiagnosticsIe.TYPE), d -> CommonTypes.unlessEmpty(d.elements()));
        return v -> new CriticalityDiagnostics(v.get(code), v.get(message), v.get(criticality), v.get(elements, List.of()));
    });

    public CriticalityDiagnostics {
        elements = List.copyOf(elements);
    }
}
