// SPDX-License-Identifier: Apache-2.0
/** Simulated gNBs, and many UEs on them. */
module org.alcazar.gnb {
    requires transitive static org.jspecify;
    requires org.alcazar.gtp;
    requires transitive org.alcazar.ngap;
    requires transitive org.alcazar.station;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.ue;

    exports org.alcazar.gnb;
    exports org.alcazar.gnb.load;
}
