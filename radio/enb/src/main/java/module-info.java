// SPDX-License-Identifier: Apache-2.0
/** Simulated eNBs. */
module org.alcazar.enb {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.s1ap;
    requires transitive org.alcazar.station;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.ue;

    exports org.alcazar.enb;
}
