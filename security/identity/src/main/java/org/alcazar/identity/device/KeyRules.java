// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/** Which keys and signature algorithms count. Beyond strength, the bounds keep a stranger's key from costing much. */
final class KeyRules {

    private static final ECParameterSpec P256 = curve("secp256r1");
    private static final ECParameterSpec P384 = curve("secp384r1");
    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 4096;
    private static final int MOST_EXPONENT_BITS = 33;

    /** ECDSA and RSA (PKCS #1 v1.5) with SHA-256, SHA-384, SHA-512, and Ed25519, by object identifier. */
    private static final Set<String> SIGNATURES = Set.of("1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
            "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.3.101.112");

    private KeyRules() {
    }

    /** Whether an authority may have such a key. */
    static boolean mayCertify(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> isOn(ec, P256) || isOn(ec, P384);
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS && rsa.getModulus().bitLength() <= MOST_RSA_BITS
                    && rsa.getPublicExponent().bitLength() <= MOST_EXPONENT_BITS;
            default -> isEd25519(key);
        };
    }

    static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey ec && isOn(ec, P256);
    }

    static boolean isEd25519(PublicKey key) {
        return key instanceof EdECPublicKey ed && ed.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    }

    /** Whether certificates may be signed so. */
    static boolean isKnownSignature(String objectIdentifier) {
        return SIGNATURES.contains(objectIdentifier);
    }

    private static boolean isOn(ECPublicKey key, ECParameterSpec curve) {
        var own = key.getParams();
        return own.getCurve().equals(curve.getCurve()) && own.getGenerator().equals(curve.getGenerator()) && own.getOrder().equals(curve.getOrder());
    }

    private static ECParameterSpec curve(String name) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }
}
