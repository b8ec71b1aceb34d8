// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.jspecify.annotations.Nullable;

/**
 * For whom a session's EPS context is asked (TS 29.502 §6.1.6.2.27).
 *
 * @param targetMmeCap what the MME takes beside IP; null for nothing
 */
public record SmContextRetrieveData(@Nullable MmeCapabilities targetMmeCap) {

    /** For an MME that takes IP only. */
    public static final SmContextRetrieveData FOR_IP = new SmContextRetrieveData(null);
}
