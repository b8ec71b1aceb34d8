// SPDX-License-Identifier: Apache-2.0
/** Secrets, authentication and key agreement, key derivation, ciphering and integrity algorithms, subscription concealment. */
module org.alcazar.crypto {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires org.bouncycastle.provider;
    exports org.alcazar.crypto;
    exports org.alcazar.crypto.agreement;
    exports org.alcazar.crypto.aka;
    exports org.alcazar.crypto.algorithm;
    exports org.alcazar.crypto.kdf;
    exports org.alcazar.crypto.mschap;
    exports org.alcazar.crypto.suci;
}
