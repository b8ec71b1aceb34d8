// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What UE and network say to each other while services run (§5). */
public sealed interface Operation {

    /**
     * The network allows, and wants, the UE to start these, in that order.
     *
     * @param network the network's capability
     * @param groups for a DH exchange, strongest first; empty if none is announced
     * @param newKeySet the ngKSI that an MM DH exchange will lead to, 0 to 6; null without one
     * @param nonce 16 octets for device or user authentication; null without
     * @param rpId for user authentication; null without
     * @param credentialIds for user authentication
     * @param sm at the SM layer; null at the MM layer
     */
    record Announce(List<SecurityServiceIdentifier> services, CapabilityBlock network, List<KeyAgreementGroup> groups, @Nullable Integer newKeySet,
            @Nullable Octets nonce, @Nullable String rpId, List<Octets> credentialIds, @Nullable SmKeyContext sm) implements Operation {

        public Announce {
            services = List.copyOf(services);
            groups = List.copyOf(groups);
            credentialIds = List.copyOf(credentialIds);
        }
    }

    /**
     * The initiator's public value.
     *
     * @param groups offered, strongest first; of the network only, else empty
     * @param capability the sender's
     * @param newKeySet as in {@link Announce}; of the network only
     * @param sm as in {@link Announce}; of the network only
     */
    record KeyShareOffer(KeyShare share, List<KeyAgreementGroup> groups, CapabilityBlock capability, @Nullable Integer newKeySet,
            @Nullable SmKeyContext sm) implements Operation {

        public KeyShareOffer {
            groups = List.copyOf(groups);
        }
    }

    /** The responder's public value. */
    record KeyShareAnswer(KeyShare share) implements Operation {
    }

    /** The network asks the device for proof. {@code nonce}: 16 octets. */
    record DeviceRequest(Octets nonce, @Nullable SmKeyContext sm) implements Operation {
    }

    /**
     * The device's proof.
     *
     * @param pei {@code imei-…} or {@code imeisv-…}
     * @param certificates DER, the device's first; 1 to 4
     */
    record DeviceProof(String pei, List<Octets> certificates, Signature signature) implements Operation {

        public DeviceProof {
            certificates = List.copyOf(certificates);
        }
    }

    /** The network says how a service ended. */
    record ResultNotice(ServiceResult result) implements Operation {
    }

    /** The network asks for the person. {@code nonce}: 16 octets; {@code credentialIds}: which credentials will do. */
    record UserRequest(Octets nonce, String rpId, List<Octets> credentialIds, SmKeyContext sm) implements Operation {

        public UserRequest {
            credentialIds = List.copyOf(credentialIds);
        }
    }

    /** The person's proof: a WebAuthn assertion. */
    record UserAssertion(Octets credentialId, Octets authenticatorData, Octets clientData, Octets signature, @Nullable Octets userHandle)
            implements Operation {
    }

    /** The UE starts secondary authentication, as this network access identifier. */
    record SecondaryStart(String identity) implements Operation {
    }

    /**
     * Independent SM security begins.
     *
     * @param ueCapability the UE's, as the SMF took it
     * @param requestHash SHA-256 of the Establishment Request, 32 octets
     */
    record SmSecurityModeCommand(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity, CapabilityBlock ueCapability, Octets requestHash,
            SmKeyContext sm) implements Operation {
    }

    record SmSecurityModeComplete() implements Operation {
    }

    record SmSecurityModeReject(OnDemandCause cause) implements Operation {
    }

    /** What was asked is not done. {@code operation}: its number. */
    record Refuse(int operation, OnDemandCause cause) implements Operation {
    }

    /**
     * A signature of a device.
     *
     * @param algorithm 0x0403 ecdsa_secp256r1_sha256, 0x0807 ed25519
     */
    record Signature(int algorithm, Octets value) {
    }
}
