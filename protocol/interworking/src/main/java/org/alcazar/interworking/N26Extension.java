// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What AMF and MME tell each other in private extensions of GTPv2-C (§5). */
public sealed interface N26Extension {

    /**
     * In a Context Request of method B, for the MME to verify.
     *
     * @param pdu the Registration Request as received, with its security header
     */
    record RegistrationRequest(Octets pdu) implements N26Extension {
    }

    /**
     * In the Context Response to one: it holds.
     *
     * @param count the full uplink NAS COUNT under which it does, 24 bits
     */
    record VerifiedCount(int count) implements N26Extension {

        public VerifiedCount {
            if (count >>> 24 != 0) {
                throw new IllegalArgumentException("a NAS COUNT has 24 bits");
            }
        }
    }

    /**
     * In the Context Response of method B, where the MME derives the key: K_ASME is then not handed over.
     *
     * @param kAmfPrime K_AMF', 32 octets; its owner is who made this
     */
    record MappedKey(Secret kAmfPrime) implements N26Extension {

        public MappedKey {
            requireLength(kAmfPrime, 32);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof MappedKey that && kAmfPrime.sameAs(that.kAmfPrime);
        }

        /** The same for all keys: it must not tell one from another. */
        @Override
        public int hashCode() {
            return kAmfPrime.length();
        }
    }

    /**
     * In the Context Response of method A, where the MME hands the NAS integrity key over.
     *
     * @param kNasInt K_NASint, 16 octets; its owner is who made this
     */
    record IntegrityKey(Secret kNasInt) implements N26Extension {

        public IntegrityKey {
            requireLength(kNasInt, 16);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof IntegrityKey that && kNasInt.sameAs(that.kNasInt);
        }

        /** The same for all keys: it must not tell one from another. */
        @Override
        public int hashCode() {
            return kNasInt.length();
        }
    }

    private static void requireLength(Secret key, int octets) {
        if (key.length() != octets) {
            throw new IllegalArgumentException("a key of " + key.length() + " octets, not " + octets);
        }
    }
}
