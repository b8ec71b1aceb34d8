// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.List;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.UeServiceCapability;

/** How often policy has changed since this AMF was started: rows that were asked for before the last change are asked for again. */
public final class PolicyGeneration {

    private volatile ServiceContext nothing = ServiceContext.NOTHING;

    /** As of now. */
    public int current() {
        return nothing.generation();
    }

    /** Policy has changed. */
    public synchronized void changed() {
        nothing = new ServiceContext(UeServiceCapability.NONE, SecurityPolicyData.NOTHING, nothing.generation() + 1, null, null, List.of());
    }

    /** The same, or what all share that have nothing now. */
    public ServiceContext shared(ServiceContext one) {
        var now = nothing;
        return one.equals(now) ? now : one;
    }
}
