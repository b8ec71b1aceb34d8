// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * The PDU session that is to be authenticated, as far as a server may learn of it. What of it a server is told is a matter of settings.
 *
 * @param reference names the session between SMF and server, and nowhere else; of letters, digits and hyphens
 * @param supi such as {@code imsi-999700000000001}
 * @param gpsi such as {@code msisdn-491700000001}, if it is known
 * @param pei the equipment's identity, if it is known
 */
public record AaaSession(String reference, String supi, @Nullable String gpsi, @Nullable String pei, String dnn, Snssai slice,
        PlmnId servingNetwork) {
}
