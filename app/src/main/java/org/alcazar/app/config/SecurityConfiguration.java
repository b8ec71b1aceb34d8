// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.util.List;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.ScalarKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;

/**
 * The NAS algorithms that the AMF uses, the preferred first (TS 33.501 §6.7.2); a UE that supports none is rejected.
 *
 * @param integrity without NIA0, which protects nothing and is left to emergency services
 */
public record SecurityConfiguration(List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering) {

    private static final ScalarKind<IntegrityAlgorithm> PROTECTING = Kinds.oneOf(
            List.of(IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA3), Enum::name);

    private static final Kind<IntegrityAlgorithm> INTEGRITY = new ScalarKind<>(PROTECTING.expectation(), (text, context) -> {
        if (text.equalsIgnoreCase(IntegrityAlgorithm.NIA0.name())) {
            throw new InvalidValueException("it protects nothing (TS 33.501 §5.5.2); choose among NIA1, NIA2, NIA3");
        }
        return PROTECTING.reader().read(text, context);
    }, PROTECTING.writer());

    static final Section<SecurityConfiguration> SECTION = Section.of(s -> {
        var integrity = s.setting("integrity", new ListKind<>(INTEGRITY, 1, 3), SecurityConfiguration::integrity, List.of(IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA3),
                "NAS integrity algorithms, the preferred first: NIA1 (SNOW 3G), NIA2 (AES), NIA3 (ZUC).");
        var ciphering = s.setting("ciphering", new ListKind<>(Kinds.oneOf(CipheringAlgorithm.class, Enum::name), 1, 4),
                SecurityConfiguration::ciphering, List.of(CipheringAlgorithm.NEA2, CipheringAlgorithm.NEA1, CipheringAlgorithm.NEA3, CipheringAlgorithm.NEA0),
                "NAS ciphering algorithms, the preferred first: NEA1 (SNOW 3G), NEA2 (AES), NEA3 (ZUC), NEA0 (none). "
                        + "Without NEA0 here, a UE that can't cipher is rejected.");
        return v -> new SecurityConfiguration(v.get(integrity), v.get(ciphering));
    });
}
