// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Gathers what services have to tell the UE before it starts them. */
public final class Announcement {

    /** Octets of a nonce. */
    public static final int NONCE = 16;

    private final RandomGenerator random;
    private List<KeyAgreementGroup> groups = List.of();
    private @Nullable Integer newKeySet;
    private @Nullable Octets nonce;
    private @Nullable String rpId;
    private List<Octets> credentialIds = List.of();
    private @Nullable SmKeyContext sm;

    Announcement(RandomGenerator random) {
        this.random = random;
    }

    /** A fresh nonce. */
    public static Octets nonce(RandomGenerator random) {
        var octets = new byte[NONCE];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }

    /** Of a DH exchange; {@code newKeySet} at the MM layer only. */
    public Announcement groups(List<KeyAgreementGroup> offered, @Nullable Integer newKeySet) {
        this.groups = offered;
        this.newKeySet = newKeySet;
        return this;
    }

    /** The one nonce that all proofs of this announcement are bound to. */
    public Octets nonce() {
        if (nonce == null) {
            nonce = nonce(random);
        }
        return Objects.requireNonNull(nonce);
    }

    /** Of user authentication. */
    public Announcement user(String rpId, List<Octets> credentialIds) {
        this.rpId = rpId;
        this.credentialIds = credentialIds;
        return this;
    }

    /** At the SM layer. */
    public Announcement sm(@Nullable SmKeyContext value) {
        sm = value;
        return this;
    }

    Announce of(List<SecurityServiceIdentifier> services, CapabilityBlock network) {
        return new Announce(services, network, groups, newKeySet, nonce, rpId, credentialIds, sm);
    }
}
