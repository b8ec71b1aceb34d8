// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.device;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.wire.Octets;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A device's identity: what it claims to be, its certificates, and its key.
 *
 * @param pei {@code imei-…} or {@code imeisv-…}
 * @param certificates DER, the device's first; without the trust anchor
 */
public record DeviceIdentity(String pei, List<Octets> certificates, SigningKey key) {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (CERTIFICATE|PRIVATE KEY)-----([A-Za-z0-9+/=\\s]++)-----END \\1-----");

    public DeviceIdentity {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a device has a certificate");
        }
    }

    /**
     * An identity from a file in PEM: the certificates, the device's first, and its private key in PKCS #8.
     *
     * @throws IOException if the file cannot be read, or lacks one of them; the message is for a person
     */
    public static DeviceIdentity fromPem(String pei, Path file) throws IOException {
        var certificates = new ArrayList<Octets>();
        SigningKey key = null;
        var blocks = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        try {
            while (blocks.find()) {
                var der = Base64.getMimeDecoder().decode(blocks.group(2));
                if (blocks.group(1).equals("CERTIFICATE")) {
                    certificates.add(Octets.wrap(der));
                } else {
                    key = SigningKey.of(der);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (certificates.isEmpty() || key == null) {
            throw new IOException(file + " is to hold the device's certificates and its private key (PKCS #8) in PEM");
        }
        return new DeviceIdentity(pei, certificates, key);
    }

    /**
     * An identity from a PKCS #12 file: its first private key and that key's certificates.
     *
     * @throws IOException if the file cannot be read, or has no such key; the message is for a person
     */
    public static DeviceIdentity fromPkcs12(String pei, Path file, char[] password) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            for (var aliases = store.aliases(); aliases.hasMoreElements();) {
                var alias = aliases.nextElement();
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    var certificates = new ArrayList<Octets>();
                    for (Certificate certificate : store.getCertificateChain(alias)) {
                        certificates.add(Octets.wrap(certificate.getEncoded()));
                    }
                    return new DeviceIdentity(pei, certificates, SigningKey.of(key.getEncoded()));
                }
            }
            throw new IOException(file + " holds no private key");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** SHA-256 of the device's certificate, which is part of what is signed. */
    public Octets certificateHash() {
        var digest = new SHA256Digest();
        digest.update(certificates.getFirst().sharedArray(), 0, certificates.getFirst().length());
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return Octets.wrap(hash);
    }

    /** The proof over a digest of 32 octets. */
    public DeviceProof prove(Octets digest) {
        return new DeviceProof(pei, certificates, key.sign(digest));
    }

    /** A proof that does not hold: one bit of the digest is another. */
    public DeviceProof proveWrongly(Octets digest) {
        var other = digest.toArray();
        other[other.length - 1] ^= 1;
        Signature signature = key.sign(Octets.wrap(other));
        return new DeviceProof(pei, certificates, signature);
    }

    /** The same device that claims to be another. */
    public DeviceIdentity claiming(String otherPei) {
        return new DeviceIdentity(otherPei, certificates, key);
    }

    /** The same certificates without their key: what one has who only listened. */
    public DeviceIdentity with(SigningKey otherKey) {
        return new DeviceIdentity(pei, certificates, otherKey);
    }
}
