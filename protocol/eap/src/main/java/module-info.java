// SPDX-License-Identifier: Apache-2.0
/** EAP (RFC 3748): packets and the methods that subscribers of mobile networks authenticate with. */
module org.alcazar.eap {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    exports org.alcazar.eap;
    exports org.alcazar.eap.aka;
}
