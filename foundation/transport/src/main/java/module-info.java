// SPDX-License-Identifier: Apache-2.0
/**
 * Message transport with streams and payload protocol identifiers (kernel SCTP, in memory, frames over loopback TCP), and datagrams
 * (kernel UDP one by one and by batches, in memory, past the kernel between neighbours).
 */
module org.alcazar.transport {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.strand;
    requires org.slf4j;
    requires jdk.sctp;
    exports org.alcazar.transport;
}
