// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What threads used so far.
 *
 * @param cpuNanos as the operating system counts it, its own part included
 * @param allocated octets of heap
 */
record ThreadUse(long cpuNanos, long allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static ThreadUse of(Collection<Thread> threads) {
        long cpu = 0;
        long allocated = 0;
        for (var thread : threads) {
            cpu += Math.max(THREADS.getThreadCpuTime(thread.threadId()), 0);
            allocated += Math.max(THREADS.getThreadAllocatedBytes(thread.threadId()), 0);
        }
        return new ThreadUse(cpu, allocated);
    }

    /** The platform threads there are. */
    static Set<Thread> alive() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    /** Those that read packets, of those that began since {@code before}. */
    static List<Thread> readers(Set<Thread> before) {
        var now = alive();
        now.removeAll(before);
        return now.stream().filter(thread -> thread.getName().startsWith("udp " + Place.N3.getPort())
                || thread.getName().startsWith("udp " + Place.PORT) || thread.getName().startsWith("tun ")).toList();
    }

    ThreadUse minus(ThreadUse earlier) {
        return new ThreadUse(cpuNanos - earlier.cpuNanos, allocated - earlier.allocated);
    }
}
