// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.sbi.Pei;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;

/**
 * Verifies what a device proves itself with (docs/extension-encoding.md §6).
 *
 * <p>In this order: the chain up to a trust anchor, revocation, the equipment that is certified against the one that is claimed, the
 * signature. Whatever a device sends ends in one verdict, at a cost that is bounded. Whether the equipment is barred is for the equipment
 * identity register to say.
 */
public final class DeviceVerifier {

    /** ecdsa_secp256r1_sha256. */
    public static final int ECDSA_P256 = 0x0403;

    /** ed25519. */
    public static final int ED25519 = 0x0807;

    private static final int DIGEST_OCTETS = 32;
    private static final int MOST_SIGNATURE_OCTETS = 128;

    private final DeviceChain chains;

    /** @param trust asked at every verification */
    public DeviceVerifier(World world, Supplier<DeviceTrust> trust, DeviceRevocations revocations) {
        chains = new DeviceChain(world, trust, revocations);
    }

    /**
     * Verifies a proof.
     *
     * @param digest what the device is to have signed: D, 32 octets, made of {@link DeviceProof#pei()} and the hash of the first of
     *        {@link DeviceProof#certificates()}
     */
    public DeviceVerdict verify(DeviceProof proof, Octets digest) {
        if (digest.length() != DIGEST_OCTETS) {
            throw new IllegalArgumentException("a digest has " + DIGEST_OCTETS + " octets, not " + digest.length());
        }
        try {
            return verdict(proof, digest);
        } catch (NotTrusted e) {
            return new DeviceVerdict.Refused(e.cause, e.reason);
        }
    }

    private DeviceVerdict verdict(DeviceProof proof, Octets digest) {
        var pei = pei(proof.pei());
        if (proof.signature().value().length() > MOST_SIGNATURE_OCTETS) {
            throw new NotTrusted(OnDemandCause.MALFORMED, "the signature is too long");
        }
        var device = chains.validate(proof.certificates());
        var certified = CertifiedEquipment.of(device);
        if (certified == null) {
            throw new NotTrusted(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, "the certificate does not name one IMEI");
        }
        if (!certified.equals(pei.equipment()) || !pei.isConsistent()) {
            throw new NotTrusted(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, "the device claims an IMEI that is not the certified one");
        }
        if (!isSigned(device, proof, digest)) {
            throw new NotTrusted(OnDemandCause.BAD_SIGNATURE, "the signature is not of the device key over what was asked");
        }
        return new DeviceVerdict.Genuine(pei, DeviceChain.fingerprint(proof.certificates().getFirst()), device.getNotAfter().toInstant());
    }

    private static Pei pei(String text) {
        try {
            return Pei.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotTrusted(OnDemandCause.MALFORMED, "the PEI is neither an IMEI nor an IMEISV");
        }
    }

    private static boolean isSigned(X509Certificate device, DeviceProof proof, Octets digest) {
        var algorithm = switch (proof.signature().algorithm()) {
            case ECDSA_P256 -> KeyRules.isP256(device.getPublicKey()) ? "NONEwithECDSA" : null;
            case ED25519 -> KeyRules.isEd25519(device.getPublicKey()) ? "Ed25519" : null;
            default -> throw new NotTrusted(OnDemandCause.NO_COMMON_ALGORITHM, "the signature algorithm is not known");
        };
        if (algorithm == null) {
            return false;
        }
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initVerify(device.getPublicKey());
            signature.update(digest.sharedArray());
            return signature.verify(proof.signature().value().sharedArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
