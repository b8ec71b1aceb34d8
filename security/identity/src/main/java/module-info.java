// SPDX-License-Identifier: Apache-2.0
/** Who a device and a person are: certificates of devices, and WebAuthn credentials of users. */
module org.alcazar.identity {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.ondemand;
    requires transitive org.alcazar.persistence;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires com.webauthn4j.core;
    requires static org.jetbrains.annotations;
    requires org.slf4j;
    exports org.alcazar.identity;
    exports org.alcazar.identity.device;
    exports org.alcazar.identity.user;
}
