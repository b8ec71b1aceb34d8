// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.aka.Tuak;

/**
 * A subscriber's long-term keys as they are provisioned. Closing wipes them.
 *
 * @param k 16 octets; 16 or 32 with TUAK
 * @param operatorCode OP or OPc of 16 octets; TOP or TOPc of 32 with TUAK
 * @param derived whether the operator code is the subscriber's own (OPc, TOPc) rather than the operator's (OP, TOP)
 */
public record SubscriberKeys(Secret k, Secret operatorCode, boolean derived) implements AutoCloseable {

    /** K with OPc or TOPc. */
    public static SubscriberKeys withOpc(Secret k, Secret opc) {
        return new SubscriberKeys(k, opc, true);
    }

    /** K with OP or TOP. */
    public static SubscriberKeys withOp(Secret k, Secret op) {
        return new SubscriberKeys(k, op, false);
    }

    /**
     * OPc or TOPc.
     *
     * @throws IllegalArgumentException if a length is not the algorithm's
     */
    Secret opc(AuthenticationAlgorithm algorithm, Tuak.Parameters tuak) {
        if (!algorithm.fitsK(k.length())) {
            throw new IllegalArgumentException("K of " + algorithm + " has " + (algorithm == AuthenticationAlgorithm.TUAK ? "32 or 64" : "32")
                    + " hexadecimal digits, not " + 2 * k.length());
        }
        if (operatorCode.length() != algorithm.operatorCodeOctets()) {
            throw new IllegalArgumentException("OP and OPc of " + algorithm + " have " + 2 * algorithm.operatorCodeOctets()
                    + " hexadecimal digits, not " + 2 * operatorCode.length());
        }
        if (derived) {
            return operatorCode.copy();
        }
        return switch (algorithm) {
            case MILENAGE -> Milenage.opc(k, operatorCode);
            case TUAK -> Tuak.topc(k, operatorCode, tuak.keccakIterations());
        };
    }

    @Override
    public void close() {
        k.close();
        operatorCode.close();
    }
}
