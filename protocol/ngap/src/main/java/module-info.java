// SPDX-License-Identifier: Apache-2.0
/** NGAP (TS 38.413): messages and elements. */
module org.alcazar.ngap {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
}
