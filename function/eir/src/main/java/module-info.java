// SPDX-License-Identifier: Apache-2.0
/** 5G-EIR: the equipment identity register (TS 23.501 §6.2.15, TS 29.511). */
module org.alcazar.eir {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.persistence;
    requires transitive org.alcazar.sbi;
    exports org.alcazar.eir;
}
