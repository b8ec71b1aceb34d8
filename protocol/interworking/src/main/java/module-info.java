// SPDX-License-Identifier: Apache-2.0
/** What UE, MME and AMF say to each other beyond the standard when a UE moves from 4G to 5G. */
module org.alcazar.interworking {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    exports org.alcazar.interworking;
}
