// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

/** What a caller may do. */
public enum Role {
    /** Looks at UEs, sessions and base stations. */
    VIEWER,
    /** Runs the network: what the viewer may, and what changes no security. */
    OPERATOR,
    /** Decides about security: what the viewer may, and policy. */
    SECURITY_OFFICER,
    /** Everything. */
    ADMINISTRATOR;

    /** Whether who has this role may do what needs that one. */
    public boolean may(Role needed) {
        return this == ADMINISTRATOR || this == needed || needed == VIEWER;
    }
}
