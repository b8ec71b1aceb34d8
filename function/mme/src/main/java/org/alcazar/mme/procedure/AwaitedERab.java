// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.gtp.v2c.element.FTeid;
import org.jspecify.annotations.Nullable;

/** An E-RAB that a procedure has asked the eNB for, or to change, and what the eNB says of it. */
final class AwaitedERab {

    private final int ebi;
    private final boolean wantsEnd;
    private @Nullable FTeid enb;
    private boolean refused;

    private AwaitedERab(int ebi, boolean wantsEnd) {
        this.ebi = ebi;
        this.wantsEnd = wantsEnd;
    }

    /** One that is to be set up: the eNB tells its end. */
    static AwaitedERab toSetUp(int ebi) {
        return new AwaitedERab(ebi, true);
    }

    /** One that is there, and is to change: the UE's answer is enough. */
    static AwaitedERab toChange(int ebi) {
        return new AwaitedERab(ebi, false);
    }

    /** @return whether it is this one that was set up */
    boolean setUp(int id, FTeid end) {
        if (id != ebi || !wantsEnd) {
            return false;
        }
        enb = end;
        return true;
    }

    void refused(int id) {
        if (id == ebi) {
            refused = true;
        }
    }

    boolean isRefused() {
        return refused;
    }

    /** Whether the eNB has said what is needed of it. */
    boolean isDone() {
        return !wantsEnd || enb != null;
    }

    /** The eNB's end; null until it is told. */
    @Nullable FTeid enb() {
        return enb;
    }
}
