// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A hash table by numbers that any thread reads without a lock or an object made, and one thread at a time writes.
 *
 * <p>Open addressing with linear probing; a removed entry leaves a gap that ends no search, until the table is written anew.
 */
final class LongTable<V> {

    private static final int SMALLEST = 16;

    private record Entry<V>(long key, @Nullable V value) {
    }

    private volatile AtomicReferenceArray<@Nullable Entry<V>> slots = new AtomicReferenceArray<>(SMALLEST);
    private int used;
    private int live;

    @Nullable V get(long key) {
        var table = slots;
        int mask = table.length() - 1;
        for (int at = spread(key) & mask;; at = at + 1 & mask) {
            var entry = table.getAcquire(at);
            if (entry == null) {
                return null;
            }
            if (entry.key == key) {
                return entry.value;
            }
        }
    }

    /** @return false, and nothing is changed, if there is one already */
    synchronized boolean putIfAbsent(long key, V value) {
        if (get(key) != null) {
            return false;
        }
        if ((used + 1) * 2 > slots.length()) {
            rewrite();
        }
        var table = slots;
        int at = find(table, key);
        if (table.getPlain(at) == null) {
            used++;
        }
        live++;
        table.setRelease(at, new Entry<>(key, value));
        return true;
    }

    /** Removes what the key leads to if it is {@code value}. */
    synchronized void remove(long key, V value) {
        if (value.equals(get(key))) {
            var table = slots;
            table.setRelease(find(table, key), new Entry<>(key, null));
            live--;
        }
    }

    synchronized int size() {
        return live;
    }

    private void rewrite() {
        var old = slots;
        int size = SMALLEST;
        while (size < (live + 1) * 4) {
            size *= 2;
        }
        var table = new AtomicReferenceArray<@Nullable Entry<V>>(size);
        for (int i = 0; i < old.length(); i++) {
            var entry = old.getPlain(i);
            if (entry != null && entry.value != null) {
                table.setPlain(find(table, entry.key), entry);
            }
        }
        used = live;
        slots = table;
    }

    /** The slot of the key, or the empty one where it belongs. */
    private static <V> int find(AtomicReferenceArray<@Nullable Entry<V>> table, long key) {
        int mask = table.length() - 1;
        int at = spread(key) & mask;
        for (var entry = table.getPlain(at); entry != null && entry.key != key; entry = table.getPlain(at)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int spread(long key) {
        long product = key * 0x9e37_79b9_7f4a_7c15L;
        return (int) (product >>> 32 ^ product >>> 17);
    }
}
