// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;

/**
 * The key under which long-term keys lie encrypted in the database.
 *
 * @param file a PKCS #12 key store, created at first start
 */
public record KeyStoreConfiguration(Path file, PasswordSource password) {

    KeyStoreConfiguration in(Path folder) {
        return new KeyStoreConfiguration(folder.resolve(file), password.in(folder));
    }

    static final Section<KeyStoreConfiguration> SECTION = Section.of(s -> {
        var file = s.setting("file", Kinds.FILE, KeyStoreConfiguration::file, Path.of("var/keys/key-store.p12"),
                "The key store (PKCS #12). Without it the subscribers' keys can't be read: keep a copy apart from the database.");
        var password = s.setting("password", PasswordSource.KIND, KeyStoreConfiguration::password,
                new PasswordSource.OfFile(Path.of("var/keys/key-store.password")), "Where its password is: file:NAME or env:VARIABLE.");
        return v -> new KeyStoreConfiguration(v.get(file), v.get(password));
    });
}
