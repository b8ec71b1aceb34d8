// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity;

import org.alcazar.persistence.Schema;

/** The tables of devices and users. */
public final class IdentitySchema {

    public static final Schema SCHEMA = Schema.of("identity", IdentitySchema.class, "001-identity.sql");

    private IdentitySchema() {
    }
}
