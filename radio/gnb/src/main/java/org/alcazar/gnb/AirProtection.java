// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

/** What a gNB makes of the protection of user data over the air that the SMF asks for (TS 33.501 §6.6.1, TS 38.413 §8.2.1.2). */
public enum AirProtection {
    /** It does what is required or preferred. */
    ABLE,
    /** It can't protect the integrity: it refuses a session that requires it, and does without where it is preferred. */
    WITHOUT_INTEGRITY,
    /** It can't protect anything: it refuses a session that requires it, and does without where it is preferred. */
    UNABLE,
    /** It protects nothing even where that is required, and says so. For tests of the core. */
    DISOBEDIENT,
    /** It protects nothing and says that it does. For tests of the core. */
    LYING
}
