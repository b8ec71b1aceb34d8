// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** K_SM of a session, and what it came of (docs/extension-encoding.md §6). */
public final class SmKeys implements AutoCloseable {

    private final SmKeyContext derivedWith;
    private final SessionBinding session;
    private Secret key;
    private @Nullable Octets transcriptHash;

    /** @param key K_SM; belongs to this from now on */
    public SmKeys(SmKeyContext derivedWith, SessionBinding session, Secret key) {
        this.derivedWith = derivedWith;
        this.session = session;
        this.key = key;
    }

    /** What the UE is told to derive it with. */
    public SmKeyContext derivedWith() {
        return derivedWith;
    }

    /** What it is bound to. */
    public SessionBinding session() {
        return session;
    }

    /** K_SM, or K_SM' after a DH exchange. */
    public Secret key() {
        return key;
    }

    /** TH of the DH exchange that K_SM' came of; null without one. */
    public @Nullable Octets transcriptHash() {
        return transcriptHash;
    }

    /** A DH exchange has led to another key. @param next K_SM'; belongs to this from now on */
    public void exchanged(Secret next, Octets hash) {
        key.close();
        key = next;
        transcriptHash = hash;
    }

    @Override
    public void close() {
        key.close();
    }
}
