// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.arpf;

import java.util.random.RandomGenerator;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.EUtranVector;
import org.alcazar.sbi.udm.Av5GHeAka;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.udm.subscriber.SealedSubscriber;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Makes authentication vectors (TS 33.501 §6.1.3.2.0). The only place where long-term keys are in the clear, each for one vector. */
public final class Arpf {

    private static final int RAND_OCTETS = 16;

    private final SubscriberStore store;
    private final RandomGenerator random;

    /** @param random fit for challenges */
    public Arpf(SubscriberStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /** A vector, and whether sequence numbers were moved to where the USIM has them. */
    public record Made<V>(V vector, boolean resynchronised) {
    }

    /** What a challenge with an authentication token becomes in a system. */
    private interface Form<V> {

        V of(AuthenticationFunctions functions, Octets rand, long sqn, int amf);
    }

    /**
     * A 5G home environment vector.
     *
     * @param resynchronization what the USIM answered to the vector before, if it did not find it fresh
     * @throws ProblemDetails {@link Cause#AUTHENTICATION_REJECTED} if AUTS does not verify; {@link Cause#AV_GENERATION_PROBLEM} if there are no
     *         sequence numbers left
     */
    public Made<Av5GHeAka> vector(SealedSubscriber sealed, SequenceNumbers numbers, ServingNetworkName network,
            @Nullable ResynchronizationInfo resynchronization) {
        return made(sealed, numbers, resynchronization, (functions, rand, sqn, amf) -> vector(functions, rand, sqn, amf, network));
    }

    /**
     * A vector of EPS, from the same sequence numbers: a USIM does not tell the systems apart (TS 33.401 §6.1.2).
     *
     * @param plmn the serving network's three octets
     * @param resynchronization as for {@link #vector}
     * @throws ProblemDetails as for {@link #vector}
     */
    public Made<EUtranVector> eUtranVector(SealedSubscriber sealed, SequenceNumbers numbers, Octets plmn,
            @Nullable ResynchronizationInfo resynchronization) {
        return made(sealed, numbers, resynchronization, (functions, rand, sqn, amf) -> eUtranVector(functions, rand, sqn, amf, plmn));
    }

    private <V> Made<V> made(SealedSubscriber sealed, SequenceNumbers numbers, @Nullable ResynchronizationInfo resynchronization, Form<V> form) {
        var subscriber = sealed.subscriber();
        try (var functions = store.functions(subscriber.supi(), subscriber.algorithm(), sealed.k(), sealed.opc())) {
            boolean moved = resynchronization != null && resynchronise(subscriber.supi(), functions, numbers, resynchronization);
            long sqn = numbers.next(subscriber.supi(), store);
            var rand = new byte[RAND_OCTETS];
            random.nextBytes(rand);
            return new Made<>(form.of(functions, Octets.wrap(rand), sqn, subscriber.amf() | AuthenticationFunctions.AMF_SEPARATION_BIT), moved);
        } catch (SequenceNumbers.NoneLeftException e) {
            throw new ProblemDetails(Cause.AV_GENERATION_PROBLEM, "no sequence numbers left");
        }
    }

    private boolean resynchronise(String supi, AuthenticationFunctions functions, SequenceNumbers numbers, ResynchronizationInfo info) {
        var sqnMs = functions.resynchronise(info.rand(), info.auts());
        if (sqnMs.isEmpty()) {
            throw new ProblemDetails(Cause.AUTHENTICATION_REJECTED, "AUTS does not verify");
        }
        return numbers.resynchronise(supi, sqnMs.getAsLong(), store);
    }

    static Av5GHeAka vector(AuthenticationFunctions functions, Octets rand, long sqn, int amf, ServingNetworkName network) {
        try (var vector = functions.vector(rand, sqn, amf)) {
            var xresStar = KeyDerivation5g.resStar(vector.ck(), vector.ik(), network, rand, vector.xres());
            var kausf = KeyDerivation5g.kAusf(vector.ck(), vector.ik(), network, vector.autn().sqnXorAk());
            return new Av5GHeAka(rand, vector.autn().encode(), xresStar, kausf);
        }
    }

    static EUtranVector eUtranVector(AuthenticationFunctions functions, Octets rand, long sqn, int amf, Octets plmn) {
        try (var vector = functions.vector(rand, sqn, amf)) {
            var kAsme = KeyDerivationEps.kAsme(vector.ck(), vector.ik(), plmn, vector.autn().sqnXorAk());
            return new EUtranVector(rand, vector.xres().copy(), vector.autn().encode(), kAsme);
        }
    }
}
