// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import java.net.InetSocketAddress;
import java.util.Set;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;

/** A user plane function and the association with it. */
public final class Upf {

    private final UserPlaneFunction configuration;
    private volatile boolean known;
    private volatile boolean up;

    Upf(UserPlaneFunction configuration) {
        this.configuration = configuration;
    }

    public String name() {
        return configuration.name();
    }

    UserPlaneFunction configuration() {
        return configuration;
    }

    /** The networks beside the data networks that traffic can leave it by. */
    public Set<String> breakouts() {
        return configuration.breakouts();
    }

    /** Whether rules for packets from access name the data network too. */
    public boolean wantsDnnOnN3() {
        return configuration.dnnOnN3();
    }

    InetSocketAddress peer() {
        return configuration.n4();
    }

    /** Whether there is an association with it. */
    public boolean isUp() {
        return up;
    }

    /**
     * There is an association from now on.
     *
     * @return whether there was one before: its sessions ended with it (TS 29.244 §6.2.6.2.2)
     */
    boolean associated() {
        boolean before = known;
        known = true;
        up = true;
        return before;
    }

    /** Whether there was an association until now. */
    boolean down() {
        boolean was = up;
        up = false;
        return was;
    }

    @Override
    public String toString() {
        return name();
    }
}
