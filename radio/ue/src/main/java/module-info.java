// SPDX-License-Identifier: Apache-2.0
/** A simulated UE: USIM, NAS for 5GS and EPS, and the contract of the radio it speaks over. */
module org.alcazar.ue {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.eap;
    requires transitive org.alcazar.interworking;
    requires transitive org.alcazar.nas;
    requires transitive org.alcazar.ondemand;
    requires transitive org.alcazar.strand;
    requires transitive org.alcazar.wire;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;

    exports org.alcazar.ue;
    exports org.alcazar.ue.device;
    exports org.alcazar.ue.eap;
    exports org.alcazar.ue.radio;
    exports org.alcazar.ue.session;
    exports org.alcazar.ue.traffic;
    exports org.alcazar.ue.user;
    exports org.alcazar.ue.usim;
}
