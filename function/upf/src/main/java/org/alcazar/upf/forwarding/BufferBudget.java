// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.concurrent.atomic.AtomicInteger;

/** How many packets may be buffered for all sessions together. */
public final class BufferBudget {

    private final int packets;
    private final AtomicInteger held = new AtomicInteger();

    public BufferBudget(int packets) {
        this.packets = packets;
    }

    public int held() {
        return held.get();
    }

    boolean take() {
        if (held.incrementAndGet() > packets) {
            held.decrementAndGet();
            return false;
        }
        return true;
    }

    void giveBack(int count) {
        held.addAndGet(-count);
    }
}
