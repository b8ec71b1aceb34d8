// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.CborConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.Objects;
import org.alcazar.wire.Octets;

/** Public keys of credentials: ES256 on P-256, and Ed25519. */
final class CoseKeys {

    private final CborConverter cbor;

    CoseKeys(ObjectConverter converter) {
        cbor = converter.getCborConverter();
    }

    /** Whether a key is one of those that count, and whole. */
    static boolean counts(COSEKey key) {
        return switch (key) {
            case EC2COSEKey ec -> COSEAlgorithmIdentifier.ES256.equals(ec.getAlgorithm()) && Curve.SECP256R1.equals(ec.getCurve())
                    && ec.getPublicKey() != null;
            case EdDSACOSEKey ed -> COSEAlgorithmIdentifier.EdDSA.equals(ed.getAlgorithm()) && Curve.ED25519.equals(ed.getCurve())
                    && ed.getPublicKey() != null;
            default -> false;
        };
    }

    Octets write(COSEKey key) {
        return Octets.wrap(cbor.writeValueAsBytes(key));
    }

    /** @throws DataConversionException if the octets, which are ours, are no key */
    COSEKey read(Octets octets) {
        return Objects.requireNonNull(cbor.readValue(octets.toArray(), COSEKey.class));
    }
}
