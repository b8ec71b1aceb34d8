// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.device;

import java.io.IOException;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.wire.Octets;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A private key that signs, of P-256 or Ed25519. ECDSA takes its nonces from key and message (RFC 6979), so that a signature needs no
 * randomness.
 */
public final class SigningKey {

    /** ecdsa_secp256r1_sha256. */
    public static final int ECDSA_P256 = 0x0403;

    /** ed25519. */
    public static final int ED25519 = 0x0807;

    private static final ECNamedDomainParameters P256 = new ECNamedDomainParameters(SECObjectIdentifiers.secp256r1,
            CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));
    private static final int SCALAR_DRAW = 40;

    private final AsymmetricKeyParameter key;

    private SigningKey(AsymmetricKeyParameter key) {
        this.key = key;
    }

    /** Of what kind a key is. */
    public enum Kind {
        P256,
        ED25519
    }

    /** A fresh key. */
    public static SigningKey generate(Kind kind, RandomGenerator random) {
        var draw = new byte[kind == Kind.P256 ? SCALAR_DRAW : Ed25519PrivateKeyParameters.KEY_SIZE];
        random.nextBytes(draw);
        return new SigningKey(switch (kind) {
            // Drawn with 64 bits to spare: the remainder is as good as even (FIPS 186-5 §A.2.1).
            case P256 -> new ECPrivateKeyParameters(new BigInteger(1, draw).mod(P256.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE), P256);
            case ED25519 -> new Ed25519PrivateKeyParameters(draw, 0);
        });
    }

    /**
     * A key in PKCS #8.
     *
     * @throws IllegalArgumentException if the octets hold none of P-256 or Ed25519
     */
    public static SigningKey of(byte[] pkcs8) {
        try {
            var key = PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(pkcs8));
            if (key instanceof Ed25519PrivateKeyParameters || key instanceof ECPrivateKeyParameters ec && ec.getParameters().getCurve().equals(P256.getCurve())) {
                return new SigningKey(key);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no private key in PKCS #8", e);
        }
        throw new IllegalArgumentException("a device key is of P-256 or Ed25519");
    }

    public Kind kind() {
        return key instanceof Ed25519PrivateKeyParameters ? Kind.ED25519 : Kind.P256;
    }

    /** Signs a digest of 32 octets as the extension has it: ECDSA as the hash, Ed25519 as the message. */
    public Signature sign(Octets digest) {
        return key instanceof Ed25519PrivateKeyParameters ? new Signature(ED25519, signEd25519(digest)) : new Signature(ECDSA_P256, signHash(digest));
    }

    /** Signs a message as certificates and WebAuthn have it: ECDSA with SHA-256, or Ed25519. */
    public Octets signMessage(Octets message) {
        if (key instanceof Ed25519PrivateKeyParameters) {
            return signEd25519(message);
        }
        var digest = new SHA256Digest();
        digest.update(message.sharedArray(), 0, message.length());
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return signHash(Octets.wrap(hash));
    }

    SubjectPublicKeyInfo publicKey() {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicParameters());
        } catch (IOException e) {
            throw new IllegalStateException("a key that was made here can be encoded", e);
        }
    }

    /** The public key bare: 65 octets, an uncompressed point, of P-256; 32 of Ed25519. */
    public Octets publicOctets() {
        return key instanceof Ed25519PrivateKeyParameters ed ? Octets.wrap(ed.generatePublicKey().getEncoded())
                : Octets.wrap(((ECPublicKeyParameters) publicParameters()).getQ().getEncoded(false));
    }

    private AsymmetricKeyParameter publicParameters() {
        if (key instanceof Ed25519PrivateKeyParameters ed) {
            return ed.generatePublicKey();
        }
        var scalar = ((ECPrivateKeyParameters) key).getD();
        return new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(P256.getG(), scalar).normalize(), P256);
    }

    private Octets signEd25519(Octets message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message.sharedArray(), 0, message.length());
        return Octets.wrap(signer.generateSignature());
    }

    private Octets signHash(Octets hash) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        var parts = signer.generateSignature(hash.sharedArray());
        try {
            return Octets.wrap(new DERSequence(new ASN1Integer[] {new ASN1Integer(parts[0]), new ASN1Integer(parts[1])}).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("two integers can be encoded", e);
        }
    }

    /** The kind only. */
    @Override
    public String toString() {
        return "SigningKey[" + kind() + "]";
    }
}
