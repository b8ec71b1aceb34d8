// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.mschap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.bouncycastle.crypto.digests.MD4Digest;

/**
 * What both ends of MS-CHAPv2 compute (RFC 2759 §8).
 *
 * <p>The hash of a password is as good as the password, and DES makes it a matter of hours to find it from one exchange: it belongs inside a
 * tunnel, or on a path that nobody else reads.
 */
public final class MsChapV2Calculation {

    private static final byte[] MAGIC_1 = "Magic server to client signing constant".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAGIC_2 = "Pad to make it do more than one iteration".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 16;

    private MsChapV2Calculation() {
    }

    /** The hash a password is kept as: MD4 over UTF-16 (§8.3). @param password UTF-8 */
    public static Secret passwordHash(Secret password) {
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(password.reveal()));
        var unicode = StandardCharsets.UTF_16LE.encode(text);
        var octets = new byte[unicode.remaining()];
        unicode.get(octets);
        var hash = md4(octets);
        Arrays.fill(octets, (byte) 0);
        return Secret.wrap(hash);
    }

    /**
     * NT-Response: the peer's proof (§8.1).
     *
     * @param authenticatorChallenge 16 octets
     * @param peerChallenge 16 octets
     * @param userName without a domain before it
     * @return 24 octets
     */
    public static Octets response(Octets authenticatorChallenge, Octets peerChallenge, String userName, Secret passwordHash) {
        var challenge = challengeHash(authenticatorChallenge, peerChallenge, userName);
        var key = Arrays.copyOf(passwordHash.reveal(), 21);
        var response = new byte[24];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(des(key, 7 * i, challenge), 0, response, 8 * i, 8);
        }
        Arrays.fill(key, (byte) 0);
        return Octets.wrap(response);
    }

    /** The authenticator's proof (§8.7): {@code S=} and 40 hexadecimal digits. @param response the peer's */
    public static String authenticatorResponse(Octets authenticatorChallenge, Octets peerChallenge, String userName, Secret passwordHash,
            Octets response) {
        var sha1 = sha1();
        sha1.update(md4(passwordHash.reveal()));
        sha1.update(response.sharedArray());
        var digest = sha1.digest(MAGIC_1);
        sha1.update(digest);
        sha1.update(challengeHash(authenticatorChallenge, peerChallenge, userName));
        return "S=" + Octets.wrap(sha1.digest(MAGIC_2)).toHex().toUpperCase(Locale.ROOT);
    }

    private static byte[] challengeHash(Octets authenticatorChallenge, Octets peerChallenge, String userName) {
        if (authenticatorChallenge.length() != HASH || peerChallenge.length() != HASH) {
            throw new IllegalArgumentException("challenges have 16 octets");
        }
        var sha1 = sha1();
        sha1.update(peerChallenge.sharedArray());
        sha1.update(authenticatorChallenge.sharedArray());
        return Arrays.copyOf(sha1.digest(userName.getBytes(StandardCharsets.UTF_8)), 8);
    }

    private static byte[] des(byte[] key, int from, byte[] block) {
        var spread = new byte[8];
        for (int i = 0; i < 8; i++) {
            int high = i == 0 ? 0 : (key[from + i - 1] & 0xff) << 8 - i;
            int low = i == 7 ? 0 : (key[from + i] & 0xff) >>> i;
            spread[i] = (byte) ((high | low) & 0xfe);
        }
        try {
            var cipher = Cipher.getInstance("DES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(spread, "DES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(spread, (byte) 0);
        }
    }

    private static byte[] md4(byte[] octets) {
        var md4 = new MD4Digest();
        md4.update(octets, 0, octets.length);
        var digest = new byte[HASH];
        md4.doFinal(digest, 0);
        return digest;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
