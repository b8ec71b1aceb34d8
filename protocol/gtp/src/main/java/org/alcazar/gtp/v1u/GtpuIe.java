// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import org.alcazar.wire.Octets;

/**
 * An element of a GTP-U message that is not looked into (TS 29.281 §8).
 *
 * @param type 128 to 255: those whose length is told
 */
public record GtpuIe(int type, Octets value) {

    public static final int TUNNEL_STATUS_INFORMATION = 230;
    public static final int RECOVERY_TIME_STAMP = 231;
    public static final int PRIVATE_EXTENSION = 255;

    public GtpuIe {
        if (type < 128 || type > 255) {
            throw new IllegalArgumentException("element type " + type);
        }
    }
}
