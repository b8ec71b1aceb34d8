// SPDX-License-Identifier: Apache-2.0
/** What either end of GTPv2-C does between its messages: retransmission, duplicates, echoes. */
module org.alcazar.gtp.node {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.gtp;
    requires org.slf4j;
    exports org.alcazar.gtp.node;
}
