// SPDX-License-Identifier: Apache-2.0
/** The access and mobility management function. */
module org.alcazar.amf {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.nas;
    requires transitive org.alcazar.ngap;
    requires transitive org.alcazar.ondemand;
    requires transitive org.alcazar.gtp;
    requires transitive org.alcazar.gtp.node;
    requires transitive org.alcazar.interworking;
    requires transitive org.alcazar.policy;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.service;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;

    exports org.alcazar.amf;
    exports org.alcazar.amf.admission;
    exports org.alcazar.amf.context;
    exports org.alcazar.amf.event;
    exports org.alcazar.amf.n26;
    exports org.alcazar.amf.procedure;
}
