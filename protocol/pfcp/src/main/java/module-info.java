// SPDX-License-Identifier: Apache-2.0
/** PFCP (TS 29.244): messages, elements, and what to answer to messages that are none. */
module org.alcazar.pfcp {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    exports org.alcazar.pfcp;
    exports org.alcazar.pfcp.element;
    exports org.alcazar.pfcp.message;
}
