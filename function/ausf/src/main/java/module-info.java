// SPDX-License-Identifier: Apache-2.0
/** AUSF (TS 23.501 §6.2.8, TS 33.501 §6.1). */
module org.alcazar.ausf {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    exports org.alcazar.ausf;
}
