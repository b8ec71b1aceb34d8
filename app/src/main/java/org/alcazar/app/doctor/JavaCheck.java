// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.util.List;

/** The Java that runs this, and whether it uses the start-up cache. */
final class JavaCheck implements Check {

    private static final int NEEDED = 25;

    private final Runtime.Version version;

    JavaCheck(Runtime.Version version) {
        this.version = version;
    }

    @Override
    public List<Finding> examine() {
        var detail = version + " in " + System.getProperty("java.home");
        if (version.feature() == NEEDED) {
            return List.of(Finding.ok("Java", detail));
        }
        return List.of(Finding.warn("Java", detail + "; tested with " + NEEDED, "install a JDK " + NEEDED + ", such as Eclipse Temurin"));
    }
}
