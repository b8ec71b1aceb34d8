// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Who the session's user is, for tracing (TS 29.244 §8.2.101).
 *
 * @param imsi TBCD digits
 * @param imei TBCD digits
 * @param msisdn TBCD digits
 * @param nai text
 * @param supi text
 * @param gpsi text
 * @param pei text
 */
public record UserId(@Nullable Octets imsi, @Nullable Octets imei, @Nullable Octets msisdn, @Nullable OctetString nai,
        @Nullable OctetString supi, @Nullable OctetString gpsi, @Nullable OctetString pei) {
}
