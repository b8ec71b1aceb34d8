// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class P256Test {

    private static final ECPoint BASE = CustomNamedCurves.getByName("P-256").getG();
    private static final BigInteger ORDER = BASE.getCurve().getOrder();

    /** RFC 5903 §8.1. */
    @Test
    void agreesAsPublished() {
        var i = bytes("C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433");
        var r = bytes("C6EF9C5D78AE012A011164ACB397CE2088685D8F06BF9BE0B283AB46476BEE53");
        var secret = bytes("D6840F6B42F6EDAFD13116E0E12565202FEF8E9ECE7DCE03812464D04B9442DE");
        assertThat(HexFormat.of().withUpperCase().formatHex(P256.publicKey(i)))
                .isEqualTo("03" + "DAD0B65394221CF9B051E1FECA5787D098DFE637FC90B9EF945D0C3772581180");
        assertThat(P256.agree(i, P256.publicKey(r))).isEqualTo(secret);
        assertThat(P256.agree(r, P256.publicKey(i))).isEqualTo(secret);
    }

    /** The ends of the range, where a fixed window meets its special cases: a sum that doubles, or that ends at the point itself. */
    static Stream<BigInteger> scalars() {
        var small = Stream.of(1, 2, 3, 4, 30, 31, 32, 33, 62, 63, 64, 1023, 1024).map(BigInteger::valueOf).toList();
        return Stream.of(small.stream(), small.stream().map(ORDER::subtract), Stream.of(ORDER.shiftRight(1), BigInteger.ONE.shiftLeft(255)))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void multipliesByEveryKindOfScalar(BigInteger scalar) {
        multiplies(scalar, BASE.multiply(BigInteger.valueOf(7)).normalize());
    }

    @Test
    void multipliesAsAnotherMethodDoes() {
        var scalar = Generators.bytes(32, 32).map(bytes -> new BigInteger(1, bytes).mod(ORDER.subtract(BigInteger.ONE)).add(BigInteger.ONE));
        Seeded.forAll(100, scalar, value -> multiplies(value, BASE.multiply(value.xor(BigInteger.TWO).max(BigInteger.ONE)).normalize()));
    }

    @Test
    void takesAPointCompressedOrNot() {
        var scalar = P256.privateKey(Seeded.random(1));
        for (int i = 1; i < 20; i++) {
            var point = BASE.multiply(BigInteger.valueOf(i)).normalize();
            assertThat(P256.agree(scalar, point.getEncoded(true))).isEqualTo(P256.agree(scalar, point.getEncoded(false)));
            assertThat(P256.compressed(point.getEncoded(false))).isEqualTo(point.getEncoded(true));
        }
    }

    @Test
    void refusesWhatIsNoPoint() {
        var scalar = P256.privateKey(Seeded.random(2));
        var point = BASE.getEncoded(false);
        for (int first = 0; first < 256; first++) {
            var other = point.clone();
            other[0] = (byte) first;
            assertThat(P256.agree(scalar, other) == null).as("first octet %d", first).isEqualTo(first != 4);
        }
        assertThat(P256.agree(scalar, new byte[] {0})).isNull();
        assertThat(P256.agree(scalar, new byte[0])).isNull();
        assertThat(P256.agree(scalar, Arrays.copyOf(point, 66))).isNull();
        var offTheCurve = point.clone();
        offTheCurve[64] ^= 1;
        assertThat(P256.agree(scalar, offTheCurve)).isNull();
        assertThat(P256.agree(scalar, encoded(BigInteger.ZERO))).as("a point whose x is zero").isNotNull();
        assertThat(P256.agree(scalar, encoded(BASE.getCurve().getField().getCharacteristic()))).as("the same x, not reduced").isNull();
    }

    @Test
    void aPrivateKeyIsWithinTheOrder() {
        assertThat(P256.isPrivateKey(new byte[32])).isFalse();
        assertThat(P256.isPrivateKey(BigIntegers.asUnsignedByteArray(32, ORDER))).isFalse();
        assertThat(P256.isPrivateKey(BigIntegers.asUnsignedByteArray(32, ORDER.subtract(BigInteger.ONE)))).isTrue();
        assertThat(P256.isPrivateKey(new byte[33])).isFalse();
    }

    private static void multiplies(BigInteger scalar, ECPoint point) {
        assertThat(P256.agree(BigIntegers.asUnsignedByteArray(32, scalar), point.getEncoded(true)))
                .isEqualTo(point.multiply(scalar).normalize().getAffineXCoord().getEncoded());
    }

    private static byte[] encoded(BigInteger x) {
        var bytes = new byte[33];
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, x), 0, bytes, 1, 32);
        bytes[0] = 2;
        return bytes;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
