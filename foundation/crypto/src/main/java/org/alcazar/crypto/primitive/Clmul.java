// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

/**
 * Multiplication of binary polynomials, in time that does not depend on the values.
 *
 * <p>Java has no carry-less multiply. An integer multiply of operands with three of four bits cleared leaves room for the carries: a
 * place collects at most fifteen ones below the top, and what the top place carries falls out of the word.
 */
public final class Clmul {

    private static final long EVERY_FOURTH = 0x1111_1111_1111_1111L;

    private Clmul() {
    }

    /** The lower 64 bits of the product. */
    public static long low(long x, long y) {
        long x0 = x & EVERY_FOURTH;
        long x1 = x & EVERY_FOURTH << 1;
        long x2 = x & EVERY_FOURTH << 2;
        long x3 = x & EVERY_FOURTH << 3;
        long y0 = y & EVERY_FOURTH;
        long y1 = y & EVERY_FOURTH << 1;
        long y2 = y & EVERY_FOURTH << 2;
        long y3 = y & EVERY_FOURTH << 3;
        long z0 = x0 * y0 ^ x1 * y3 ^ x2 * y2 ^ x3 * y1;
        long z1 = x0 * y1 ^ x1 * y0 ^ x2 * y3 ^ x3 * y2;
        long z2 = x0 * y2 ^ x1 * y1 ^ x2 * y0 ^ x3 * y3;
        long z3 = x0 * y3 ^ x1 * y2 ^ x2 * y1 ^ x3 * y0;
        return z0 & EVERY_FOURTH | z1 & EVERY_FOURTH << 1 | z2 & EVERY_FOURTH << 2 | z3 & EVERY_FOURTH << 3;
    }

    /** The upper 63 bits of the product of 127. */
    public static long high(long x, long y) {
        return Long.reverse(low(Long.reverse(x), Long.reverse(y))) >>> 1;
    }
}
