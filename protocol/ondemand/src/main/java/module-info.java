// SPDX-License-Identifier: Apache-2.0
/** The language of on-demand security services: what UE, AMF and SMF say to each other to choose and run them. */
module org.alcazar.ondemand {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.ondemand;
}
