// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import java.net.URI;

/**
 * What an AMF offers the SMF under {@code smContextStatusUri} (TS 29.502 §5.2.2.5). It is told outside the call that caused it and must not wait
 * in it.
 */
public interface SmContextStatusCallback {

    /** @param smContextStatusUri as it was given when the context was created */
    void smContextStatusNotification(URI smContextStatusUri, SmContextStatusNotification notification);
}
