// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;

/** Validates a device's certificate chain as RFC 5280 §6 has it, and the profile of docs/extension-encoding.md §6 beyond. */
final class DeviceChain {

    private static final int MOST_CERTIFICATES = 4;
    private static final int MOST_OCTETS = 2048;
    private static final int SEQUENCE = 0x30;
    private static final int DIGITAL_SIGNATURE = 0;

    /** Extensions that cost more than their length to process: name constraints, certificate policies, policy mappings. */
    private static final List<String> COSTLY = List.of("2.5.29.30", "2.5.29.32", "2.5.29.33");
    private static final int MOST_COSTLY_OCTETS = 512;

    private final World world;
    private final Supplier<DeviceTrust> trust;
    private final DeviceRevocations revocations;

    DeviceChain(World world, Supplier<DeviceTrust> trust, DeviceRevocations revocations) {
        this.world = world;
        this.trust = trust;
        this.revocations = revocations;
    }

    /**
     * Validates a chain.
     *
     * @param encoded DER, the device's first
     * @return the device's certificate
     * @throws NotTrusted with the cause, if there is anything against it
     */
    X509Certificate validate(List<Octets> encoded) {
        var chain = decode(encoded);
        var device = chain.getFirst();
        if (device.getBasicConstraints() >= 0) {
            throw notTrusted("the device certificate is one of an authority");
        }
        var usage = device.getKeyUsage();
        if (usage == null || !usage[DIGITAL_SIGNATURE]) {
            throw notTrusted("the device certificate is not for digital signatures");
        }
        if (!KeyRules.isP256(device.getPublicKey()) && !KeyRules.isEd25519(device.getPublicKey())) {
            throw notTrusted("the device key is neither of P-256 nor of Ed25519");
        }
        for (int i = 0; i < chain.size(); i++) {
            check(chain.get(i), i > 0);
        }
        var now = trust.get();
        var anchor = anchor(chain, now, world.now());
        checkRevocation(chain, anchor, now, encoded);
        return device;
    }

    /** SHA-256 of a certificate. */
    static Octets fingerprint(Octets certificate) {
        try {
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(certificate.sharedArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<X509Certificate> decode(List<Octets> encoded) {
        if (encoded.isEmpty() || encoded.size() > MOST_CERTIFICATES || new HashSet<>(encoded).size() < encoded.size()) {
            throw new NotTrusted(OnDemandCause.MALFORMED, "a chain has one to " + MOST_CERTIFICATES + " certificates, each once");
        }
        var chain = new ArrayList<X509Certificate>();
        for (var octets : encoded) {
            chain.add(decode(octets));
        }
        return chain;
    }

    private static X509Certificate decode(Octets octets) {
        // The factory takes PEM and PKCS #7 too: not from a device.
        if (octets.isEmpty() || octets.length() > MOST_OCTETS || octets.at(0) != SEQUENCE) {
            throw malformed();
        }
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(octets.sharedArray()));
            if (!MessageDigest.isEqual(certificate.getEncoded(), octets.sharedArray())) {
                throw malformed();
            }
            return certificate;
        } catch (CertificateException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ArithmeticException
                | ClassCastException | NullPointerException e) {
            // The JDK promises a CertificateException; its parsers of single fields were seen to throw others.
            throw malformed();
        }
    }

    private static void check(X509Certificate certificate, boolean authority) {
        if (!KeyRules.isKnownSignature(certificate.getSigAlgOID())) {
            throw notTrusted("a certificate is signed with an algorithm that does not count");
        }
        if (authority && !KeyRules.mayCertify(certificate.getPublicKey())) {
            throw notTrusted("an authority's key is of a kind or size that does not count");
        }
        for (var extension : COSTLY) {
            var value = certificate.getExtensionValue(extension);
            if (value != null && value.length > MOST_COSTLY_OCTETS) {
                throw notTrusted("a certificate's constraints or policies are too long");
            }
        }
    }

    /** The anchor that the chain leads to. A device may send the anchor, too: it is taken off. */
    private static X509Certificate anchor(List<X509Certificate> chain, DeviceTrust trust, Instant now) {
        if (trust.anchors().contains(chain.getLast())) {
            chain.removeLast();
        }
        if (chain.isEmpty() || trust.anchors().isEmpty()) {
            throw notTrusted(chain.isEmpty() ? "the chain is nothing but an anchor" : "there are no device trust anchors");
        }
        try {
            var anchors = new HashSet<TrustAnchor>();
            trust.anchors().forEach(anchor -> anchors.add(new TrustAnchor(anchor, null)));
            var parameters = parameters(anchors, now);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            var result = (PKIXCertPathValidatorResult) CertPathValidator.getInstance("PKIX").validate(path, parameters);
            var anchor = result.getTrustAnchor().getTrustedCert();
            // RFC 5280 leaves an anchor's own end out of the validation.
            anchor.checkValidity(Date.from(now));
            return anchor;
        } catch (CertPathValidatorException e) {
            throw notTrusted("the chain does not hold: " + e.getReason());
        } catch (GeneralSecurityException e) {
            throw notTrusted("the trust anchor's time is over, or not yet come");
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ArithmeticException | ClassCastException
                | NullPointerException e) {
            // As in decode: extensions are read when they are needed first.
            throw malformed();
        }
    }

    private static PKIXParameters parameters(Set<TrustAnchor> anchors, Instant now) throws GeneralSecurityException {
        var parameters = new PKIXParameters(anchors);
        parameters.setDate(Date.from(now));
        // Revocation is checked afterwards, from what lies here: nothing is ever fetched.
        parameters.setRevocationEnabled(false);
        // No use is made of policies, and a tree of them can be made to grow.
        parameters.setAnyPolicyInhibited(true);
        parameters.setPolicyMappingInhibited(true);
        return parameters;
    }

    private void checkRevocation(List<X509Certificate> chain, X509Certificate anchor, DeviceTrust trust, List<Octets> encoded) {
        for (int i = 0; i < chain.size(); i++) {
            var certificate = chain.get(i);
            var list = trust.listOf(i + 1 < chain.size() ? chain.get(i + 1) : anchor);
            if (list != null) {
                if (list.isRevoked(certificate)) {
                    throw new NotTrusted(OnDemandCause.CERTIFICATE_REVOKED, "the issuer revoked a certificate");
                }
                if (list.getNextUpdate() != null && list.getNextUpdate().toInstant().isBefore(world.now())) {
                    throw notTrusted("the issuer's CRL is out of date: put the current one beside the trust anchors");
                }
            }
            if (revocations.isRevoked(certificate, fingerprint(encoded.get(i)))) {
                throw new NotTrusted(OnDemandCause.CERTIFICATE_REVOKED, "a certificate was revoked here");
            }
        }
    }

    private static NotTrusted malformed() {
        return new NotTrusted(OnDemandCause.MALFORMED, "a certificate cannot be read");
    }

    private static NotTrusted notTrusted(String reason) {
        return new NotTrusted(OnDemandCause.CERTIFICATE_NOT_TRUSTED, reason);
    }
}
