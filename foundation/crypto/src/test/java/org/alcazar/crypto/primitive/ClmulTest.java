// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;

class ClmulTest {

    @Test
    void multipliesWithoutCarries() {
        check(-1, -1);
        check(-1, 1);
        check(Long.MIN_VALUE, Long.MIN_VALUE);
        Seeded.forAll(1000, Generators.longs(Long.MIN_VALUE, Long.MAX_VALUE), x -> check(x, Seeded.random(x).nextLong()));
    }

    private static void check(long x, long y) {
        var product = BigInteger.ZERO;
        for (int i = 0; i < 64; i++) {
            if ((y >>> i & 1) == 1) {
                product = product.xor(new BigInteger(Long.toUnsignedString(x)).shiftLeft(i));
            }
        }
        assertThat(Clmul.low(x, y)).isEqualTo(product.longValue());
        assertThat(Clmul.high(x, y)).isEqualTo(product.shiftRight(64).longValue());
    }
}
