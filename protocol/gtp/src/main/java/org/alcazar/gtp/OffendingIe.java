// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp;

/**
 * The element that a message is refused for, as the reply's Cause names it (TS 29.274 §8.4).
 *
 * @param type 0..255
 * @param instance 0..15
 */
public record OffendingIe(int type, int instance) {

    @Override
    public String toString() {
        return type + "/" + instance;
    }
}
