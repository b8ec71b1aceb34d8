// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * An MM Context of GSM or UMTS, which is passed on and not looked into.
 *
 * @param type one of {@link MmContext}'s, not that of EPS
 * @param contents the value part; it holds keys
 */
public record OtherMmContext(int type, Key contents) implements MmContext {

    public OtherMmContext {
        if (!MmContext.isOne(type) || type == EPS_SECURITY_CONTEXT_QUADRUPLETS_AND_QUINTUPLETS) {
            throw new IllegalArgumentException("type " + type);
        }
    }
}
