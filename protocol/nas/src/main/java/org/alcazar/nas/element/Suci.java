// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/** A concealed permanent identity (TS 23.003 §2.2B). */
public sealed interface Suci extends MobileIdentity permits ImsiSuci, NaiSuci {

    /** Protection scheme without protection. */
    int NULL_SCHEME = 0;
    /** ECIES profile A, X25519 (TS 33.501 annex C.3.4.1). */
    int PROFILE_A = 1;
    /** ECIES profile B, secp256r1 (TS 33.501 annex C.3.4.2). */
    int PROFILE_B = 2;

    SupiFormat format();

    /** One to four decimal digits. */
    String routingIndicator();

    /** 0..15: {@link #NULL_SCHEME}, {@link #PROFILE_A}, {@link #PROFILE_B}, 12 to 15 of the operator. */
    int protectionScheme();

    /** Which key of the home network it is concealed for, 0..255; 0 with the null scheme. */
    int homeNetworkPublicKeyId();

    /**
     * What the scheme made of the identity: the octets of the MSIN's digits or of the user name with the null scheme, ephemeral key,
     * cipher text and tag with profiles A and B.
     */
    Octets schemeOutput();

    /** The text the service-based interfaces write: "suci-0-999-70-0-0-0-0000000001" (TS 29.571, SupiOrSuci; TS 29.503). */
    String toSuciString();

    /**
     * The SUCI that the text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    static Suci parse(String suci) {
        return suci.startsWith("suci-0-") ? ImsiSuci.parse(suci) : NaiSuci.parse(suci);
    }
}
