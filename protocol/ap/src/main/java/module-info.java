// SPDX-License-Identifier: Apache-2.0
/** What the application protocols between radio and core (NGAP, S1AP) have in common: containers of elements, and what to answer to faults. */
module org.alcazar.ap {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.ap.codec;
    exports org.alcazar.ap.element;
}
