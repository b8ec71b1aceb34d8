// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that was built. */
public final class Version {

    private Version() {
    }

    public static String current() {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
