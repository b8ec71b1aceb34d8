// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** Watches whether an idle UE is heard of in time, and takes it as gone if it is not (TS 24.501 §5.3.7). Touched on the UE's strand only. */
final class Silence {

    private final UeSession ue;
    private World.@Nullable Timer timer;
    private int period;

    Silence(UeSession ue) {
        this.ue = ue;
    }

    /** The UE is idle from now on. */
    void begin() {
        end();
        int now = ++period;
        timer = ue.amf().world().after(ue.timers().untilTakenAsGone(), () -> ue.insist(new UeSignal.Unheard(now)));
    }

    /** The UE is heard of, or nobody waits for it any more. */
    void end() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** Whether the UE has been idle ever since. */
    boolean isOf(UeSignal.Unheard unheard) {
        return timer != null && unheard.idlePeriod() == period;
    }
}
