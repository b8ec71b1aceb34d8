// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * The NAS message of a UE, as it came, for the old node to verify (TS 29.274 §8.46).
 *
 * @param type {@link #ATTACH_REQUEST} or {@link #TAU_REQUEST}; others are passed on
 */
public record CompleteRequestMessage(int type, Octets message) {

    public static final int ATTACH_REQUEST = 0;
    public static final int TAU_REQUEST = 1;
}
