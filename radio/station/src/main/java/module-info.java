// SPDX-License-Identifier: Apache-2.0
/** What simulated gNBs and eNBs have in common: how they come up, the ends of their tunnels, and a UE's connection. */
module org.alcazar.station {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.gtp;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.ue;

    exports org.alcazar.station;
}
