// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;
import org.alcazar.sbi.PlmnId;
import org.jspecify.annotations.Nullable;

/**
 * A tracking area that the AMF serves.
 *
 * @param tac tracking area code, 24 bits
 * @param plmn the network whose area it is; null for the AMF's own
 */
public record TrackingArea(int tac, @Nullable PlmnId plmn) {

    static final Section<TrackingArea> SECTION = Section.of(s -> {
        var tac = s.required("tac", Kinds.number(0, 0xfffffd), TrackingArea::tac,
                "Tracking area code: 24 bits, as a number or in hexadecimal (0x000001).");
        var plmn = s.optional("plmn", Numbers.PLMN, TrackingArea::plmn, "{ mcc: \"999\", mnc: \"71\" }",
                "The network whose area it is, if it is not the AMF's own.");
        return v -> new TrackingArea(v.get(tac), v.get(plmn));
    });
}
