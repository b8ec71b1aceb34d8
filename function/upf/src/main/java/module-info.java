// SPDX-License-Identifier: Apache-2.0
/** The user plane function. */
module org.alcazar.upf {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.pfcp;
    requires transitive org.alcazar.pfcp.node;
    requires org.alcazar.gtp;
    requires org.slf4j;

    exports org.alcazar.upf;
    exports org.alcazar.upf.forwarding;
    exports org.alcazar.upf.n3;
    exports org.alcazar.upf.n6;
}
