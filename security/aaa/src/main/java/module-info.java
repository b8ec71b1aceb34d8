// SPDX-License-Identifier: Apache-2.0
/** The authentication server of a data network (DN-AAA): the contract an SMF uses it by, and RADIUS behind it. */
module org.alcazar.aaa {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.eap;
    requires transitive org.alcazar.radius;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires transitive org.alcazar.wire;
    requires org.slf4j;

    exports org.alcazar.aaa;
    exports org.alcazar.aaa.radius;
    exports org.alcazar.aaa.server;
}
