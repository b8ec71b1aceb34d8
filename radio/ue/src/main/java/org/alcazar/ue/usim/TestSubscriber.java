// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.wire.Octets;

/**
 * A subscriber whose keys everybody may know.
 *
 * @param k 16 octets
 * @param opc 16 octets
 */
public record TestSubscriber(Imsi imsi, Octets k, Octets opc) {

    /** "imsi-" and the digits. */
    public String supi() {
        return imsi.supi();
    }

    /** The card to put into a UE, with MILENAGE. */
    public Usim usim(SequenceNumbers sequenceNumbers, SuciCalculation suciCalculation) {
        try (var key = Secret.of(k); var operatorKey = Secret.of(opc)) {
            return new Usim(imsi, Milenage.withOpc(key, operatorKey), sequenceNumbers, suciCalculation);
        }
    }

    /** This subscriber with one bit of K inverted: what a card that was made wrongly, or by somebody else, has. */
    public TestSubscriber withWrongK() {
        var wrong = k.toArray();
        wrong[0] ^= 1;
        return new TestSubscriber(imsi, Octets.wrap(wrong), opc);
    }
}
