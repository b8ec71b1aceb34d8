// SPDX-License-Identifier: Apache-2.0
/** NGAP (TS 38.413): messages, elements, and what to answer to messages that are none. */
module org.alcazar.ngap {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.ap;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.ngap;
    exports org.alcazar.ngap.codec;
    exports org.alcazar.ngap.element;
    exports org.alcazar.ngap.message;
    exports org.alcazar.ngap.transfer;
}
