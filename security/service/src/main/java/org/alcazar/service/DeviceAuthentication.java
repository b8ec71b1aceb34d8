// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.alcazar.identity.device.DeviceVerdict;
import org.alcazar.identity.device.DeviceVerifier;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.DeviceRequest;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.service.Conversation.Reply;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Device authentication (§5, §6): the equipment shows, by its certificate and a signature that is good here and now only, what it is.
 *
 * <pre>
 * network starts                      UE starts
 * UE              network             UE              network
 * |<- DEVICE_REQUEST -|  nonce        |<-- ANNOUNCE ------|  nonce
 * |-- DEVICE_PROOF -->|               |-- DEVICE_PROOF -->|
 *                     | chain, revocation, PEI, signature, {@link Side#admit}
 * |<-- RESULT --------|               |<-- RESULT --------|
 * </pre>
 */
public final class DeviceAuthentication implements ServiceProcedure {

    private final World world;
    private final DeviceVerifier verifier;
    private final Side side;
    private @Nullable Octets nonce;

    public DeviceAuthentication(World world, DeviceVerifier verifier, Side side) {
        this.world = world;
        this.verifier = verifier;
        this.side = side;
    }

    /** Who wants to know the device. */
    public interface Side {

        /** Whether what the UE sends is ciphered: a proof tells who it is of. */
        boolean isCiphered();

        /** What K_SM derives from; null at the MM layer. */
        @Nullable SmKeyContext sm();

        /**
         * What a device with that PEI and that certificate has to sign: D, made with the keys in use now.
         *
         * @param certificateHash SHA-256
         */
        Octets digest(String pei, Octets nonce, Octets certificateHash);

        /** A device that is what it says: is it admitted? {@link ServiceEnd#SUCCEEDED} if so. */
        ServiceEnd admit(DeviceVerdict.Genuine device);

        /** It could not be told to be genuine. {@code reason} is in words for the operator. */
        void refused(OnDemandCause cause, String reason);
    }

    @Override
    public SecurityService service() {
        return SecurityService.DEVICE_AUTHENTICATION;
    }

    @Override
    public ServiceEnd start(Conversation with) {
        if (!side.isCiphered()) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.PROTECTION_NEEDED);
        }
        var challenge = Announcement.nonce(world.random());
        nonce = challenge;
        return switch (with.ask(new DeviceRequest(challenge, side.sm()), DeviceProof.class)) {
            case Reply.Silent<DeviceProof>() -> ServiceEnd.TIMED_OUT;
            case Reply.Refused<DeviceProof>(var cause) -> ServiceEnd.refusedByUe(cause);
            case Reply.Answered<DeviceProof>(var proof) -> verify(proof);
        };
    }

    @Override
    public void announce(Announcement announcement) {
        nonce = announcement.sm(side.sm()).nonce();
    }

    @Override
    public Class<? extends Operation> opening() {
        return DeviceProof.class;
    }

    @Override
    public OperationCode openingCode() {
        return OperationCode.DEVICE_PROOF;
    }

    @Override
    public ServiceEnd answer(Conversation with, Operation opening) {
        return verify((DeviceProof) opening);
    }

    private static Octets fingerprint(Octets certificate) {
        try {
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(certificate.sharedArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private ServiceEnd verify(DeviceProof proof) {
        var challenge = nonce;
        // A proof is good once.
        nonce = null;
        if (challenge == null) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.OUT_OF_ORDER);
        }
        if (!side.isCiphered()) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.PROTECTION_NEEDED);
        }
        if (proof.certificates().isEmpty()) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.MALFORMED);
        }
        var digest = side.digest(proof.pei(), challenge, fingerprint(proof.certificates().getFirst()));
        return switch (verifier.verify(proof, digest)) {
            case DeviceVerdict.Genuine device -> side.admit(device);
            case DeviceVerdict.Refused(var cause, var reason) -> {
                side.refused(cause, reason);
                yield ServiceEnd.failed(cause);
            }
        };
    }
}
