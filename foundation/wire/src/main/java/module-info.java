// SPDX-License-Identifier: Apache-2.0
/** Octets, decoding errors, bounded readers and writers, and aligned PER: what every codec stands on. */
module org.alcazar.wire {
    requires transitive static org.jspecify;
    exports org.alcazar.wire;
    exports org.alcazar.wire.aper;
}
