// SPDX-License-Identifier: Apache-2.0
/** On-demand security services, the network's side: what AMF and SMF have in common when they run them. */
module org.alcazar.service {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.identity;
    requires transitive org.alcazar.ondemand;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.wire;

    exports org.alcazar.service;
}
