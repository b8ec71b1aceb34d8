// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

/** A change was based on a version that is not the last any more; the message is for a person. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StaleVersionException(long version) {
        super("the rows have been changed meanwhile: they are of version " + version + " now");
    }
}
