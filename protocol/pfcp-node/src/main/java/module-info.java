// SPDX-License-Identifier: Apache-2.0
/** What either end of PFCP does between its messages: retransmission, duplicates, heartbeats. */
module org.alcazar.pfcp.node {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.pfcp;
    requires org.slf4j;
    exports org.alcazar.pfcp.node;
}
