// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.lang.management.ManagementFactory;
import org.alcazar.strand.World;

/** How long it took until a program was ready. */
final class StartTime {

    private StartTime() {
    }

    /** From the start of the launcher, or of Java where that is unknown; when a process began the machine knows to a second only. */
    static String since(World world) {
        var launched = System.getProperty("alcazar.started", "").replace(',', '.');
        double seconds = launched.matches("[0-9]+[.][0-9]+") ? world.now().toEpochMilli() / 1000.0 - Double.parseDouble(launched)
                : ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        return " after %.2f s".formatted(seconds);
    }
}
