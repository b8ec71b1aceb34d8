// SPDX-License-Identifier: Apache-2.0
/** The session management function. */
module org.alcazar.smf {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.aaa;
    requires transitive org.alcazar.eap;
    requires transitive org.alcazar.gtp.node;
    requires transitive org.alcazar.identity;
    requires transitive org.alcazar.nas;
    requires transitive org.alcazar.ngap;
    requires transitive org.alcazar.persistence;
    requires transitive org.alcazar.ondemand;
    requires transitive org.alcazar.pfcp.node;
    requires transitive org.alcazar.policy;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.service;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;
    requires org.slf4j;

    exports org.alcazar.smf;
    exports org.alcazar.smf.context;
    exports org.alcazar.smf.event;
}
