// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import java.net.URI;

/** What an SMF offers the PCF under {@code notificationUri} (TS 29.512 §4.2.3). It must not wait in it. */
public interface SmPolicyCallback {

    /** Policy changed. */
    void updateNotify(URI notificationUri, SmPolicyDecision decision);

    /** The session is to be ended. */
    void terminate(URI notificationUri, String cause);
}
