// SPDX-License-Identifier: Apache-2.0
/** S1AP (TS 36.413): messages, elements, and what to answer to messages that are none. */
module org.alcazar.s1ap {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.ap;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.s1ap;
    exports org.alcazar.s1ap.codec;
    exports org.alcazar.s1ap.element;
    exports org.alcazar.s1ap.message;
}
