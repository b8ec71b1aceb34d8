// SPDX-License-Identifier: Apache-2.0
/** NAS for 5GS (TS 24.501) and for EPS (TS 24.301): messages, elements, security header, protection. */
module org.alcazar.nas {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.nas;
    exports org.alcazar.nas.element;
    exports org.alcazar.nas.eps;
    exports org.alcazar.nas.eps.element;
    exports org.alcazar.nas.eps.message;
    exports org.alcazar.nas.message;
}
