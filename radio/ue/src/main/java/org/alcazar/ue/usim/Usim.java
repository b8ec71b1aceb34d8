// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import java.util.random.RandomGenerator;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.suci.Concealment;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Suci;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;

/** A USIM: an IMSI, its long-term key, the sequence numbers accepted, and how to conceal the identity. Used on its UE's strand. */
public final class Usim implements AutoCloseable {

    private final Imsi imsi;
    private final AuthenticationFunctions functions;
    private final SequenceNumbers sequenceNumbers;
    private final SuciCalculation suciCalculation;

    /** @param functions MILENAGE or TUAK under this subscriber's keys; belongs to this from now on */
    public Usim(Imsi imsi, AuthenticationFunctions functions, SequenceNumbers sequenceNumbers, SuciCalculation suciCalculation) {
        this.imsi = imsi;
        this.functions = functions;
        this.sequenceNumbers = sequenceNumbers;
        this.suciCalculation = suciCalculation;
    }

    public Imsi imsi() {
        return imsi;
    }

    /** "imsi-" and the digits (TS 29.571). */
    public String supi() {
        return imsi.supi();
    }

    public Plmn homePlmn() {
        return imsi.homePlmn();
    }

    public SuciCalculation suciCalculation() {
        return suciCalculation;
    }

    /** A new SUCI; with profiles A and B another one each time (TS 33.501 §6.12.2). */
    public Suci suci(RandomGenerator random) {
        var open = ImsiSuci.ofNullScheme(imsi.homePlmn(), suciCalculation.routingIndicator(), imsi.msin());
        var scheme = suciCalculation.scheme();
        return switch (scheme) {
            case NULL -> open;
            case PROFILE_A, PROFILE_B -> new ImsiSuci(imsi.homePlmn(), suciCalculation.routingIndicator(), scheme.identifier(),
                    suciCalculation.homeNetworkPublicKeyId(),
                    Concealment.conceal(scheme, suciCalculation.homeNetworkPublicKey(), open.schemeOutput(), random));
        };
    }

    /**
     * Runs the authentication functions. MAC-A is looked at first and the separation bit next: neither may move the sequence numbers.
     *
     * @param rand 16 octets
     * @param autn 16 octets
     * @throws DecodeException if either is of another length
     */
    public UsimAnswer authenticate(Octets rand, Octets autn) {
        if (rand.length() != 16) {
            throw new DecodeException("RAND of " + rand.length() + " octets", 0);
        }
        var token = AuthenticationToken.decode(autn);
        return switch (functions.answer(rand, token)) {
            case ChallengeResult.MacFailure() -> new UsimAnswer.MacFailure();
            case ChallengeResult.Genuine(long sqn, var keys) -> {
                try (keys) {
                    if ((token.amf() & AuthenticationFunctions.AMF_SEPARATION_BIT) == 0) {
                        yield new UsimAnswer.NotFor5g();
                    }
                    if (!sequenceNumbers.accept(sqn)) {
                        yield new UsimAnswer.SynchronisationFailure(functions.auts(rand, sequenceNumbers.highest()));
                    }
                    yield new UsimAnswer.Success(keys.res().copy(), keys.ck().copy(), keys.ik().copy());
                }
            }
        };
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        functions.close();
    }

    /** The SUPI. */
    @Override
    public String toString() {
        return supi();
    }
}
