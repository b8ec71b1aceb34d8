// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/** What one node knows of a UE's security and capabilities and gives the next (TS 29.274 §8.38). */
public sealed interface MmContext permits EpsMmContext, OtherMmContext {

    int GSM_KEY_AND_TRIPLETS = 103;
    int UMTS_KEY_USED_CIPHER_AND_QUINTUPLETS = 104;
    int GSM_KEY_USED_CIPHER_AND_QUINTUPLETS = 105;
    int UMTS_KEY_AND_QUINTUPLETS = 106;
    int EPS_SECURITY_CONTEXT_QUADRUPLETS_AND_QUINTUPLETS = 107;
    int UMTS_KEY_QUADRUPLETS_AND_QUINTUPLETS = 108;

    /** The element's type number: which of the kinds it is. */
    int type();

    /** Whether elements of this type number are MM Contexts. */
    static boolean isOne(int type) {
        return type >= GSM_KEY_AND_TRIPLETS && type <= UMTS_KEY_QUADRUPLETS_AND_QUINTUPLETS;
    }
}
