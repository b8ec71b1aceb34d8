// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

/**
 * What an MME offers the HSS under its registration's {@code cancelLocationUri}: {@code Cancel-Location-Request} (TS 29.272 §5.2.1.2).
 *
 * <p>It is called outside the call that caused it, in a turn of its own. The MME must not wait in it: it tells the UE's strand and returns.
 */
public interface CancelLocationCallback {

    /** The UE is not this MME's any more. */
    void cancelLocation(CancelLocationRequest request);
}
