// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import org.alcazar.ondemand.OnDemandCause;

/** Ends a verification. Never leaves this package, and has no stack trace. */
final class NotTrusted extends RuntimeException {

    final OnDemandCause cause;
    final String reason;

    NotTrusted(OnDemandCause cause, String reason) {
        super(reason, null, false, false);
        this.cause = cause;
        this.reason = reason;
    }
}
