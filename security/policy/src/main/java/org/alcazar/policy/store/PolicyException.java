// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

/** A change of policy that cannot be; the message is for a person. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PolicyException(String message) {
        super(message);
    }
}
