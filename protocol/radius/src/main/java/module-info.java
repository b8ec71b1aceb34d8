// SPDX-License-Identifier: Apache-2.0
/** RADIUS (RFC 2865): packets, what authenticates them, and the attributes that a core network speaks of. */
module org.alcazar.radius {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.wire;
    exports org.alcazar.radius;
}
