// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.wire.Octets;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.jspecify.annotations.Nullable;

/**
 * An authority that certifies devices, for tests and demos: its keys come from a seed, and everyone who knows the seed has them.
 *
 * <p>What it certifies can be bent by {@link DeviceCertificate}, so that a verifier's every check meets a certificate in which only that
 * one thing is wrong.
 */
public final class TestDeviceCa {

    private static final Duration LIFE = Duration.ofDays(3650);

    private final RandomGenerator random;
    private final X500Name name;
    private final SigningKey key;
    private final @Nullable TestDeviceCa issuer;
    private final X509CertificateHolder certificate;
    private final Instant from;
    private long serial;

    private TestDeviceCa(RandomGenerator random, String name, SigningKey.Kind kind, @Nullable TestDeviceCa issuer, Instant from, Instant to,
            boolean authority) {
        this.random = random;
        this.name = new X500Name("CN=" + name);
        this.issuer = issuer;
        this.from = from;
        key = SigningKey.generate(kind, random);
        var issuerName = issuer == null ? this.name : issuer.name;
        var builder = new X509v3CertificateBuilder(issuerName, BigInteger.valueOf(issuer == null ? 1 : issuer.nextSerial()), Date.from(from),
                Date.from(to), this.name, key.publicKey());
        extend(builder, Extension.basicConstraints, true, new BasicConstraints(authority));
        extend(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
        certificate = builder.build(new Signer(issuer == null ? key : issuer.key));
    }

    /** A root. {@code from}: a day before, it begins to count, for ten years. */
    public static TestDeviceCa root(String name, SigningKey.Kind kind, Instant from, RandomGenerator random) {
        return new TestDeviceCa(random, name, kind, null, from.minus(Duration.ofDays(1)), from.plus(LIFE), true);
    }

    /** A root that ends sooner. */
    public static TestDeviceCa root(String name, SigningKey.Kind kind, Instant from, Instant to, RandomGenerator random) {
        return new TestDeviceCa(random, name, kind, null, from, to, true);
    }

    /** An authority below this one. */
    public TestDeviceCa intermediate(String itsName, SigningKey.Kind kind) {
        return new TestDeviceCa(random, itsName, kind, this, from, from.plus(LIFE), true);
    }

    /** One that this one certified, but not to be an authority. */
    public TestDeviceCa noAuthority(String itsName, SigningKey.Kind kind) {
        return new TestDeviceCa(random, itsName, kind, this, from, from.plus(LIFE), false);
    }

    /** The authority's own certificate, DER. */
    public Octets certificate() {
        return encoded(certificate);
    }

    /** The authority's own certificate in PEM. */
    public String pem() {
        return pem("CERTIFICATE", certificate());
    }

    /** Certifies a device that is as it should be. */
    public DeviceIdentity device(String pei, SigningKey.Kind kind) {
        return device(DeviceCertificate.of(pei, from), kind);
    }

    /** Certifies a device as told. */
    public DeviceIdentity device(DeviceCertificate wanted, SigningKey.Kind kind) {
        return device(wanted, SigningKey.generate(kind, random));
    }

    /** Certifies a device's key as told. */
    public DeviceIdentity device(DeviceCertificate wanted, SigningKey deviceKey) {
        var builder = new X509v3CertificateBuilder(name, BigInteger.valueOf(nextSerial()), Date.from(wanted.from()), Date.from(wanted.to()),
                new X500Name("CN=device"), deviceKey.publicKey());
        extend(builder, Extension.basicConstraints, true, new BasicConstraints(wanted.authority()));
        if (wanted.keyUsage() != 0) {
            extend(builder, Extension.keyUsage, true, new KeyUsage(wanted.keyUsage()));
        }
        if (!wanted.names().isEmpty()) {
            extend(builder, Extension.subjectAlternativeName, false, new GeneralNames(wanted.names().stream()
                    .map(uri -> new GeneralName(GeneralName.uniformResourceIdentifier, uri)).toArray(GeneralName[]::new)));
        }
        if (wanted.unknownCritical()) {
            extend(builder, new ASN1ObjectIdentifier("2.25.4711"), true, new KeyUsage(1));
        }
        var chain = new ArrayList<Octets>(List.of(encoded(builder.build(new Signer(key)))));
        for (var above = this; above.issuer != null; above = above.issuer) {
            chain.add(above.certificate());
        }
        return new DeviceIdentity(wanted.pei(), chain, deviceKey);
    }

    /** A list of certificates that this authority revoked, in PEM. */
    public String revocationList(Instant thisUpdate, Instant nextUpdate, BigInteger... serials) {
        var builder = new X509v2CRLBuilder(name, Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(nextUpdate));
        for (var revoked : serials) {
            builder.addCRLEntry(revoked, Date.from(thisUpdate), CRLReason.keyCompromise);
        }
        try {
            return pem("X509 CRL", Octets.wrap(builder.build(new Signer(key)).getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException("what was built can be encoded", e);
        }
    }

    /** The serial number of a certificate. */
    public static BigInteger serial(Octets certificate) {
        try {
            return new X509CertificateHolder(certificate.toArray()).getSerialNumber();
        } catch (IOException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    private long nextSerial() {
        return ++serial + 1000;
    }

    private static String pem(String label, Octets der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der.toArray())
                + "\n-----END " + label + "-----\n";
    }

    private static void extend(X509v3CertificateBuilder builder, ASN1ObjectIdentifier identifier, boolean critical,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            builder.addExtension(identifier, critical, value);
        } catch (IOException e) {
            throw new IllegalStateException("what was built can be encoded", e);
        }
    }

    private static Octets encoded(X509CertificateHolder holder) {
        try {
            return Octets.wrap(holder.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("what was built can be encoded", e);
        }
    }

    /** Signs certificates and lists. */
    private static final class Signer implements ContentSigner {

        private final SigningKey key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Signer(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(key.kind() == SigningKey.Kind.P256 ? X9ObjectIdentifiers.ecdsa_with_SHA256
                    : EdECObjectIdentifiers.id_Ed25519);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return key.signMessage(Octets.wrap(content.toByteArray())).toArray();
        }
    }
}
