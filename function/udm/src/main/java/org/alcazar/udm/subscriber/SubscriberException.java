// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

/** A subscriber cannot be provisioned as asked. The message is for a person and names what to do. */
public final class SubscriberException extends RuntimeException {

    public SubscriberException(String message) {
        super(message);
    }
}
