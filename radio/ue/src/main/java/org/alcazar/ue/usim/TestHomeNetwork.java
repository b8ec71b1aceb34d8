// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.wire.Octets;

/** The home network key pairs of the standard's own examples (TS 33.501 §C.4.3, §C.4.4): known to everybody, for tests and nothing else. */
public final class TestHomeNetwork {

    /** The identifier under which a core is to know the key of profile A. */
    public static final int KEY_ID_A = 1;
    /** The identifier under which a core is to know the key of profile B. */
    public static final int KEY_ID_B = 2;

    private static final Octets PRIVATE_A = Octets.fromHex("c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d");
    private static final Octets PUBLIC_A = Octets.fromHex("5a8d38864820197c3394b92613b20b91633cbd897119273bf8e4a6f4eec0a650");
    private static final Octets PRIVATE_B = Octets.fromHex("f1ab1074477ebcc7f554ea1c5fc368b1616730155e0041ac447d6301975fecda");
    private static final Octets PUBLIC_B = Octets.fromHex("0272da71976234ce833a6907425867b82e074d44ef907dfb4b3e21c1c2256ebcd1");

    private TestHomeNetwork() {
    }

    /** How a card of this home network makes its SUCI; with the null scheme {@link SuciCalculation#NULL}. */
    public static SuciCalculation suciCalculation(ProtectionScheme scheme) {
        return switch (scheme) {
            case NULL -> SuciCalculation.NULL;
            case PROFILE_A -> SuciCalculation.of(scheme, KEY_ID_A, PUBLIC_A);
            case PROFILE_B -> SuciCalculation.of(scheme, KEY_ID_B, PUBLIC_B);
        };
    }

    /**
     * The private key, to be provisioned in a core that is to be tested.
     *
     * @throws IllegalArgumentException for the null scheme, which has none
     */
    public static Secret privateKey(ProtectionScheme scheme) {
        return switch (scheme) {
            case NULL -> throw new IllegalArgumentException("the null scheme has no key");
            case PROFILE_A -> Secret.of(PRIVATE_A);
            case PROFILE_B -> Secret.of(PRIVATE_B);
        };
    }
}
