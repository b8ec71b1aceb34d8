// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Big-endian words in octet arrays. */
public final class Words {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Words() {
    }

    /** The 32-bit word at {@code at}. */
    public static int get(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /** The 64-bit word at {@code at}. */
    public static long getLong(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Writes a 32-bit word. */
    public static void put(int word, byte[] bytes, int at) {
        INT.set(bytes, at, word);
    }

    /** Writes a 64-bit word. */
    public static void putLong(long word, byte[] bytes, int at) {
        LONG.set(bytes, at, word);
    }

    /** Adds the octets of {@code mask} to those of {@code data} from {@code at} on. */
    public static void xor(byte[] mask, byte[] data, int at) {
        for (int i = 0; i < mask.length; i++) {
            data[at + i] ^= mask[i];
        }
    }
}
