// SPDX-License-Identifier: Apache-2.0
/** The mobility management entity. */
module org.alcazar.mme {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.gtp.node;
    requires org.alcazar.interworking;
    requires transitive org.alcazar.nas;
    requires transitive org.alcazar.s1ap;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.transport;

    exports org.alcazar.mme;
    exports org.alcazar.mme.context;
    exports org.alcazar.mme.event;
    exports org.alcazar.mme.procedure;
}
