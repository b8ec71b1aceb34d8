// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.util.Locale;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.wire.Octets;

/** The numbers of networks and slices. */
final class Numbers {

    private static final String DIFFERENTIATOR_EXPECTATION = "six hexadecimal digits, such as \"010203\"";

    private static final Kind<Octets> DIFFERENTIATOR = Kinds.word(DIFFERENTIATOR_EXPECTATION, Numbers::differentiator,
            sd -> '"' + sd.toHex() + '"');

    static final Section<PlmnId> PLMN = Section.of(s -> {
        var mcc = s.required("mcc", Kinds.pattern("[0-9]{3}", "three digits"), PlmnId::mcc, "Mobile country code: three digits.");
        var mnc = s.required("mnc", Kinds.pattern("[0-9]{2,3}", "two or three digits"), PlmnId::mnc,
                "Mobile network code: two or three digits; 70 and 070 are different networks.");
        return v -> new PlmnId(v.get(mcc), v.get(mnc));
    });

    static final Section<Snssai> SLICE = Section.of(s -> {
        var sst = s.required("sst", Kinds.number(0, 255), Snssai::sst,
                "Slice/service type: 1 eMBB, 2 URLLC, 3 MIoT, 4 V2X, or an operator's own.");
        var sd = s.optional("sd", DIFFERENTIATOR, Snssai::sd, "\"010203\"",
                "Slice differentiator, in six hexadecimal digits, for one of several slices of that type.");
        return v -> new Snssai(v.get(sst), v.get(sd));
    });

    private Numbers() {
    }

    private static Octets differentiator(String text) {
        var digits = text.toLowerCase(Locale.ROOT).startsWith("0x") ? text.substring(2) : text;
        if (!digits.matches("[0-9a-fA-F]{6}")) {
            throw new InvalidValueException("expected " + DIFFERENTIATOR_EXPECTATION);
        }
        if (digits.equalsIgnoreCase("ffffff")) {
            throw new InvalidValueException("that number means \"no differentiator\"; leave sd out");
        }
        return Octets.fromHex(digits);
    }
}
