// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import org.alcazar.ondemand.OnDemandCause;

/** What became of an assertion or an enrolment. */
public sealed interface UserVerdict {

    /** The person is the one of this credential; or, of an enrolment, it is enrolled. */
    record Accepted(UserCredential credential) implements UserVerdict {
    }

    /**
     * Not so.
     *
     * @param cause what the UE may know
     * @param reason in words for the operator; holds nothing that the UE chose
     */
    record Refused(OnDemandCause cause, String reason) implements UserVerdict {
    }
}
