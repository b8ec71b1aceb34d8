// SPDX-License-Identifier: Apache-2.0
/** GTP: the user plane (GTP-U, TS 29.281) and the control plane of EPS (GTPv2-C, TS 29.274). */
module org.alcazar.gtp {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.gtp;
    exports org.alcazar.gtp.v1u;
    exports org.alcazar.gtp.v2c;
    exports org.alcazar.gtp.v2c.codec;
    exports org.alcazar.gtp.v2c.element;
    exports org.alcazar.gtp.v2c.message;
}
