// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

/**
 * What an AMF offers the UDM under its registration's {@code deregCallbackUri} (TS 29.503 §5.3.2.3).
 *
 * <p>The UDM calls it outside the call that caused it, in a turn of its own. The AMF must not wait in it: it tells the UE's strand and
 * returns.
 */
public interface DeregistrationCallback {

    /** The UE is not this AMF's any more. */
    void deregistrationNotification(String supi, DeregistrationData data);
}
