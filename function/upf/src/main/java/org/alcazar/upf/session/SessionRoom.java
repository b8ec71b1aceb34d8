// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.function.Consumer;
import org.alcazar.strand.World;
import org.alcazar.upf.forwarding.BufferBudget;
import org.alcazar.upf.forwarding.PacketPath;
import org.alcazar.upf.forwarding.Paths;
import org.alcazar.upf.forwarding.RuleCompiler;
import org.alcazar.upf.n3.N3Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What all sessions share.
 *
 * @param strand runs a task on the strand of N4, where all that concerns sessions runs
 * @param packets the packet path for what the sessions' own side sends
 * @param four this UPF's address on N3 and N9, if it has one of IPv4
 */
public record SessionRoom(World world, Consumer<Runnable> strand, RuleCompiler compiler, Paths paths, PacketPath packets, N3Endpoint n3,
        BufferBudget buffers, Teids teids, RemoteTunnels remoteTunnels, SessionEvents events, @Nullable Inet4Address four,
        @Nullable Inet6Address six) {
}
