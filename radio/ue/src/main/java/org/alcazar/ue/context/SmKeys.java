// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE's K_SM of one session ({@code docs/extension-encoding.md} §6), and what a DH exchange made of it. An exchange counts when the network
 * says that it succeeded.
 */
public final class SmKeys implements AutoCloseable {

    private final SmKeyContext derivedWith;
    private final SessionBinding session;
    private Secret key;
    private @Nullable Octets transcriptHash;
    private @Nullable Secret pending;
    private @Nullable Octets pendingHash;

    /**
     * Derives K_SM.
     *
     * @param anchor K_AUSF, or what the AMF hands over; read, not closed
     * @param ueNonce N_UE, 32 octets
     */
    public SmKeys(SmKeyContext with, Secret anchor, String supi, int pduSessionId, Octets ueNonce) {
        derivedWith = with;
        session = new SessionBinding(pduSessionId, with.snssai(), with.dnn());
        key = SecurityServiceKeys.kSm(anchor, new SmKeyInput(supi, with.smf(), session, ueNonce, with.nonce()));
    }

    public SmKeyContext derivedWith() {
        return derivedWith;
    }

    public SessionBinding session() {
        return session;
    }

    /** K_SM, or K_SM' after a DH exchange that succeeded. */
    public Secret key() {
        return key;
    }

    /** TH of that exchange; null without one. */
    public @Nullable Octets transcriptHash() {
        return transcriptHash;
    }

    /** A DH exchange came to this secret; whether it counts the network will say. */
    public void agreed(Secret z, Octets hash) {
        forgetPending();
        pending = SecurityServiceKeys.kSmPrime(key, z, hash);
        pendingHash = hash;
    }

    /** The network says how the exchange ended. */
    public void exchangeEnded(boolean good) {
        if (good && pending != null) {
            key.close();
            key = pending;
            transcriptHash = pendingHash;
            pending = null;
        }
        forgetPending();
    }

    private void forgetPending() {
        if (pending != null) {
            pending.close();
            pending = null;
        }
        pendingHash = null;
    }

    @Override
    public void close() {
        forgetPending();
        key.close();
    }
}
