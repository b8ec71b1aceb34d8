// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import org.alcazar.ue.AuthenticationOutcome;

/** Outcomes in the words of the table. */
final class Words {

    private Words() {
    }

    static String of(AuthenticationOutcome outcome) {
        return switch (outcome) {
            case NOT_PERFORMED -> "none";
            case ANSWERED -> "5G AKA";
            case RESYNCHRONISED -> "5G AKA, resynchronised";
            case MAC_FAILURE -> "MAC failure";
            case SYNCH_FAILURE -> "synchronisation failure";
            case NON_5G_VECTOR -> "vector not for 5G";
        };
    }
}
