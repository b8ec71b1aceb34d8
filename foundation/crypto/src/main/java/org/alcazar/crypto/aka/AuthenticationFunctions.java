// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import java.util.OptionalLong;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/**
 * The authentication and key generation functions f1 to f5* under a subscriber's long-term key (TS 33.102 §6.3), and what home network and
 * USIM make of them.
 *
 * <p>RAND is of 16 octets; SQN a number of 48 bits, the AMF field of 16 bits, both unsigned. Closing wipes the keys. May be used by several
 * threads.
 */
public sealed interface AuthenticationFunctions extends AutoCloseable permits Milenage, Tuak {

    /** The AMF field's separation bit, set in every vector for EPS and 5GS (TS 33.102 annex H, TS 33.501 §6.1.3.2). */
    int AMF_SEPARATION_BIT = 0x8000;

    /** The AMF field under MAC-S (TS 33.102 §6.3.3). */
    int AMF_RESYNCHRONISATION = 0;

    /** f1: MAC-A, the network's authentication code. */
    Octets f1(Octets rand, long sqn, int amf);

    /** f1*: MAC-S, the resynchronisation code. */
    Octets f1Star(Octets rand, long sqn, int amf);

    /** f2 to f5: RES, CK, IK and AK. */
    ChallengeKeys f2345(Octets rand);

    /** f5*: the anonymity key of resynchronisation, 6 octets. */
    Secret f5Star(Octets rand);

    /** Wipes the keys. */
    @Override
    void close();

    /**
     * An authentication vector, in the home network (TS 33.102 §6.3.2).
     *
     * @param amf the AMF field, with {@link #AMF_SEPARATION_BIT} for EPS and 5GS
     */
    default AuthenticationVector vector(Octets rand, long sqn, int amf) {
        try (var keys = f2345(rand)) {
            var autn = new AuthenticationToken(Sqn.concealed(sqn, keys.ak()), amf, f1(rand, sqn, amf));
            return new AuthenticationVector(rand, autn, keys.res().copy(), keys.ck().copy(), keys.ik().copy());
        }
    }

    /**
     * SQN_MS of an AUTS, in the home network (TS 33.102 §6.3.5).
     *
     * @param auts 14 octets, as they came from the UE
     * @return empty if AUTS has another length or MAC-S does not hold
     */
    default OptionalLong resynchronise(Octets rand, Octets auts) {
        if (auts.length() != Sqn.OCTETS + AuthenticationToken.MAC_OCTETS) {
            return OptionalLong.empty();
        }
        try (var ak = f5Star(rand)) {
            long sqn = Sqn.revealed(auts.slice(0, Sqn.OCTETS), ak);
            var mac = f1Star(rand, sqn, AMF_RESYNCHRONISATION);
            return Sqn.same(mac, auts.slice(Sqn.OCTETS, auts.length())) ? OptionalLong.of(sqn) : OptionalLong.empty();
        }
    }

    /** What the USIM makes of a challenge (TS 33.102 §6.3.3); whether the SQN is fresh is for the caller to say. */
    default ChallengeResult answer(Octets rand, AuthenticationToken autn) {
        var keys = f2345(rand);
        long sqn = Sqn.revealed(autn.sqnXorAk(), keys.ak());
        if (!Sqn.same(f1(rand, sqn, autn.amf()), autn.mac())) {
            keys.close();
            return new ChallengeResult.MacFailure();
        }
        return new ChallengeResult.Genuine(sqn, keys);
    }

    /** AUTS for a challenge whose SQN is not fresh, in the USIM: 14 octets (TS 33.102 §6.3.3). */
    default Octets auts(Octets rand, long sqnMs) {
        try (var ak = f5Star(rand)) {
            var auts = new byte[Sqn.OCTETS + AuthenticationToken.MAC_OCTETS];
            Sqn.concealed(sqnMs, ak).copyTo(auts, 0);
            f1Star(rand, sqnMs, AMF_RESYNCHRONISATION).copyTo(auts, Sqn.OCTETS);
            return Octets.wrap(auts);
        }
    }
}
