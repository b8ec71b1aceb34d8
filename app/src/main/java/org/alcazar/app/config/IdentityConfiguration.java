// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.crypto.suci.ProtectionScheme;

/**
 * How subscribers conceal who they are (TS 33.501 §6.12 and Annex C).
 *
 * @param nullScheme whether a UE may send its permanent identity unconcealed
 */
public record IdentityConfiguration(boolean nullScheme, List<KeyFile> homeNetworkKeys) {

    /**
     * A private key of the home network.
     *
     * @param id the Home Network Public Key Identifier that UEs are given with the public key
     * @param scheme profile A or B
     * @param file the private key, PKCS #8 in PEM
     */
    public record KeyFile(int id, ProtectionScheme scheme, Path file) {

        private static final String SCHEME_EXPECTATION = "A (X25519) or B (P-256)";

        private static final Kind<ProtectionScheme> SCHEME = Kinds.word(SCHEME_EXPECTATION, text -> switch (text) {
            case "A", "a" -> ProtectionScheme.PROFILE_A;
            case "B", "b" -> ProtectionScheme.PROFILE_B;
            default -> throw new InvalidValueException("expected " + SCHEME_EXPECTATION);
        }, scheme -> scheme == ProtectionScheme.PROFILE_A ? "A" : "B");

        static final Section<KeyFile> SECTION = Section.of(s -> {
            var id = s.required("id", Kinds.number(1, 255), KeyFile::id,
                    "The identifier that USIMs hold beside the public key, 1 to 255.");
            var scheme = s.required("scheme", SCHEME, KeyFile::scheme,
                    "A (X25519) or B (P-256).");
            var file = s.required("file", Kinds.existingFile("create what lacks with ./alcazar key generate, or restore it"),
                    KeyFile::file, "The private key (PEM, PKCS #8), readable by the owner only.");
            return v -> new KeyFile(v.get(id), v.get(scheme), v.get(file));
        });
    }

    IdentityConfiguration in(Path folder) {
        return new IdentityConfiguration(nullScheme,
                homeNetworkKeys.stream().map(key -> new KeyFile(key.id(), key.scheme(), folder.resolve(key.file()))).toList());
    }

    static final Section<IdentityConfiguration> SECTION = Section.of(s -> {
        var nullScheme = s.setting("null-scheme", Kinds.FLAG, IdentityConfiguration::nullScheme, true,
                "Whether UEs may send their SUPI unconcealed. Say false once every USIM holds a public key.");
        var keys = s.setting("home-network-keys", new ListKind<>(KeyFile.SECTION, 0, 256), IdentityConfiguration::homeNetworkKeys,
                List.of(), "The private keys by which concealed identities (SUCI) are read. "
                        + "./alcazar key list shows the public keys for the USIMs.");
        return v -> {
            var ids = new HashSet<Integer>();
            for (var key : v.get(keys)) {
                if (!ids.add(key.id())) {
                    throw new InvalidValueException("two home-network-keys have id %d".formatted(key.id()));
                }
            }
            return new IdentityConfiguration(v.get(nullScheme), v.get(keys));
        };
    });
}
