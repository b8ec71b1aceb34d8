// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
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

    private static final BigInteger P256_ORDER = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

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
        } catch (IllegalArgumentException | GeneralSecurityException | ClassCastException e) {
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

    private static Secret scalar(byte[] text, Path file, ProtectionScheme scheme) throws GeneralSecurityException {
        var matcher = PEM.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            throw new KeyFileException(file + " holds no \"BEGIN PRIVATE KEY\" (PKCS #8); convert what it holds with openssl pkcs8 -topk8 -nocrypt");
        }
        var der = Base64.getMimeDecoder().decode(matcher.group(1));
        try {
            var spec = new PKCS8EncodedKeySpec(der);
            if (scheme == ProtectionScheme.PROFILE_A) {
                var key = (XECPrivateKey) KeyFactory.getInstance("X25519").generatePrivate(spec);
                return Secret.wrap(key.getScalar().orElseThrow(IllegalArgumentException::new));
            }
            var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
            if (!key.getParams().getOrder().equals(P256_ORDER)) {
                throw new IllegalArgumentException("another curve");
            }
            return Secret.wrap(fixedLength(key.getS()));
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    private static byte[] fixedLength(BigInteger number) {
        var octets = number.toByteArray();
        var scalar = new byte[SCALAR];
        int length = Math.min(octets.length, SCALAR);
        System.arraycopy(octets, octets.length - length, scalar, SCALAR - length, length);
        Arrays.fill(octets, (byte) 0);
        return scalar;
    }
}
