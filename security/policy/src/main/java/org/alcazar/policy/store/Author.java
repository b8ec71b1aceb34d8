// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

import java.time.Instant;

/**
 * Who makes a change, and when.
 *
 * @param actor 1 to 128 printable characters
 */
public record Author(String actor, Instant at) {

    private static final int LONGEST = 128;

    public Author {
        if (actor.isBlank() || actor.length() > LONGEST || actor.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("who makes a change is named by 1 to " + LONGEST + " printable characters");
        }
    }
}
