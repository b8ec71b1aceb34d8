// SPDX-License-Identifier: Apache-2.0
/** UDM with ARPF, SIDF and the UDR's data (TS 23.501 §6.2.7, TS 33.501 §5.8). */
module org.alcazar.udm {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.persistence;
    requires transitive org.alcazar.policy;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires org.slf4j;
    exports org.alcazar.udm;
    exports org.alcazar.udm.subscriber;
}
