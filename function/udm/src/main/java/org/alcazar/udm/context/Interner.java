// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes equal things the same one, so that what a hundred thousand subscribers have in common is in memory once. */
final class Interner<T> {

    private static final int MOST = 4096;

    private final Map<T, T> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<T, T> eldest) {
            return size() > MOST;
        }
    };

    synchronized T intern(T value) {
        var same = known.putIfAbsent(value, value);
        return same == null ? value : same;
    }
}
