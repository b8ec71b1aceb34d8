// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

/**
 * What packets cost whatever took them.
 *
 * @param packetsPerSecond that went all the way
 * @param bitsPerSecond of the users' packets, with their IP headers
 * @param cpuNanosPerPacket of the threads that read, the kernel's part included
 * @param packetsPerCpuSecond how many would be one second's work for one processor
 * @param octetsAllocatedPerPacket of heap, by those threads
 */
public record PacketCost(double packetsPerSecond, double bitsPerSecond, double cpuNanosPerPacket, double packetsPerCpuSecond,
        double octetsAllocatedPerPacket) {

    static PacketCost of(long packets, int length, double seconds, ThreadUse use) {
        double most = Math.max(packets, 1);
        return new PacketCost(Math.round(packets / seconds), Math.round(packets * length * 8 / seconds),
                Math.round(use.cpuNanos() / most * 10) / 10.0, Math.round(packets * 1e9 / Math.max(use.cpuNanos(), 1)),
                Math.round(use.allocated() / most * 1_000) / 1_000.0);
    }
}
