// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.persistence.PrivateFiles;

/** A home network's private key in a file: PKCS #8 in PEM, as {@code openssl genpkey} writes it, for its owner only. */
public final class HomeNetworkKeyFile {

    private static final int LONGEST = 4096;
    private static final int SCALAR = 32;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----", Pattern.DOTALL);

    /** PKCS #8 up to the scalar: X25519 (RFC 8410 §7), and an EC key of secp256r1 without its public key (RFC 5915). */
    private static final byte[] X25519_HEAD = HexFormat.of().parseHex("302e020100300506032b656e04220420");
    private static final byte[] P256_HEAD = HexFormat.of().parseHex(
            "3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");

    /** 1.3.101.110, 1.2.840.10045.2.1 and 1.2.840.10045.3.1.7. */
    private static final byte[] X25519_OID = HexFormat.of().parseHex("2b656e");
    private static final byte[] EC_PUBLIC_KEY_OID = HexFormat.of().parseHex("2a8648ce3d0201");
    private static final byte[] P256_OID = HexFormat.of().parseHex("2a8648ce3d030107");

    private HomeNetworkKeyFile() {
    }

    /**
     * Reads the key of {@code file}.
     *
     * @throws KeyFileException if it holds none of this scheme, or others than its owner may touch it
     */
    public static HomeNetworkKey read(Path file, ProtectionScheme scheme) {
        try {
            PrivateFiles.check(file);
            if (Files.size(file) > LONGEST) {
                throw new KeyFileException(file + " is longer than a key can be");
            }
            var text = Files.readAllBytes(file);
            try (var scalar = scalar(text, file, scheme)) {
                return HomeNetworkKey.of(scheme, scalar);
            } finally {
                Arrays.fill(text, (byte) 0);
            }
        } catch (PersistenceException e) {
            throw new KeyFileException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new KeyFileException("%s can't be read (%s); check its owner".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("%s holds no key for profile %s; make one with openssl genpkey %s".formatted(file,
                    scheme == ProtectionScheme.PROFILE_A ? "A" : "B",
                    scheme == ProtectionScheme.PROFILE_A ? "-algorithm X25519" : "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"));
        }
    }

    /**
     * Makes a key and writes it to {@code file}, unless that is there.
     *
     * @return whether it was made
     * @throws KeyFileException if it can't be written
     */
    public static boolean create(Path file, ProtectionScheme scheme, RandomGenerator random) {
        try {
            if (!PrivateFiles.create(file)) {
                return false;
            }
            try (var key = HomeNetworkKey.generate(scheme, random)) {
                var head = scheme == ProtectionScheme.PROFILE_A ? X25519_HEAD : P256_HEAD;
                var der = Arrays.copyOf(head, head.length + SCALAR);
                System.arraycopy(key.privateKey().reveal(), 0, der, head.length, SCALAR);
                var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
                var pem = ByteBuffer.allocate(body.length + 64)
                        .put("-----BEGIN PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII))
                        .put(body)
                        .put("\n-----END PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII));
                Files.write(file, Arrays.copyOf(pem.array(), pem.position()));
                Arrays.fill(der, (byte) 0);
                Arrays.fill(body, (byte) 0);
                Arrays.fill(pem.array(), (byte) 0);
            }
            return true;
        } catch (IOException e) {
            throw new KeyFileException("%s can't be written (%s); check the rights of its folder".formatted(file, e.getMessage()), e);
        }
    }

    private static Secret scalar(byte[] text, Path file, ProtectionScheme scheme) {
        var matcher = PEM.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            throw new KeyFileException(file + " holds no \"BEGIN PRIVATE KEY\" (PKCS #8); convert what it holds with openssl pkcs8 -topk8 -nocrypt");
        }
        var der = Base64.getMimeDecoder().decode(matcher.group(1));
        try {
            return Secret.wrap(scheme == ProtectionScheme.PROFILE_A ? x25519Scalar(der) : p256Scalar(der));
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /** OneAsymmetricKey with a CurvePrivateKey in it (RFC 8410 §7). */
    private static byte[] x25519Scalar(byte[] der) {
        var key = new Der(der).enter(Der.SEQUENCE);
        key.enter(Der.INTEGER);
        var algorithm = key.enter(Der.SEQUENCE);
        require(algorithm.enter(Der.OBJECT_IDENTIFIER).is(X25519_OID));
        return key.enter(Der.OCTET_STRING).enter(Der.OCTET_STRING).rest();
    }

    /** OneAsymmetricKey with an ECPrivateKey in it, whose scalar is as long as the curve's order (RFC 5915 §3). */
    private static byte[] p256Scalar(byte[] der) {
        var key = new Der(der).enter(Der.SEQUENCE);
        key.enter(Der.INTEGER);
        var algorithm = key.enter(Der.SEQUENCE);
        require(algorithm.enter(Der.OBJECT_IDENTIFIER).is(EC_PUBLIC_KEY_OID));
        require(algorithm.enter(Der.OBJECT_IDENTIFIER).is(P256_OID));
        var ec = key.enter(Der.OCTET_STRING).enter(Der.SEQUENCE);
        ec.enter(Der.INTEGER);
        return ec.enter(Der.OCTET_STRING).rest();
    }

    private static void require(boolean expected) {
        if (!expected) {
            throw new IllegalArgumentException("a key of another kind");
        }
    }
}
