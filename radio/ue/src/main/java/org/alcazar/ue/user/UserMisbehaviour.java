// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.user;

/** What an authenticator, or the UE around it, may do wrong on command. */
public enum UserMisbehaviour {
    /** The person was not verified: no fingerprint, no PIN. */
    NOT_VERIFIED,
    /** Nobody touched the authenticator. */
    NOT_PRESENT,
    /** The authenticator signs for another relying party. */
    OTHER_RELYING_PARTY,
    /** The client says that it stands at another origin. */
    OTHER_ORIGIN,
    /** The client says that it stands within another origin's page. */
    CROSS_ORIGIN,
    /** Another challenge is answered. */
    OTHER_CHALLENGE,
    /** What is made at enrolment is taken for an assertion, or the other way. */
    OTHER_TYPE,
    /** The signature counter stands still, as that of a copy does. */
    OLD_COUNTER,
    /** Another key signs. */
    OTHER_KEY
}
