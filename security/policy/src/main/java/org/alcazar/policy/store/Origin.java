// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

import java.util.Locale;

/** Where a row comes from. */
public enum Origin {
    /** Somebody added it to the database. */
    OPERATOR,
    /** It stands in the configuration file, and is changed there. */
    CONFIGURATION;

    static Origin of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
