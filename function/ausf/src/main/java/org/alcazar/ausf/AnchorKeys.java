// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.alcazar.crypto.Secret;
import org.jspecify.annotations.Nullable;

/**
 * K_AUSF of each subscriber's last authentication (TS 33.501 §6.1.1.1 leaves it to the AUSF to keep it). Where there are too many, that of the
 * subscriber who authenticated longest ago goes.
 */
final class AnchorKeys {

    private final int most;

    // Guarded by this, in the order of their coming.
    private final Map<String, Secret> keys = new LinkedHashMap<>();

    /** @param most 0 to keep none */
    AnchorKeys(int most) {
        this.most = most;
    }

    /** Keeps a copy, in place of the former. */
    synchronized void put(String supi, Secret kausf) {
        if (most == 0) {
            return;
        }
        wipe(keys.remove(supi));
        if (keys.size() >= most) {
            var oldest = keys.entrySet().iterator();
            wipe(oldest.next().getValue());
            oldest.remove();
        }
        keys.put(supi, kausf.slice(0, kausf.length()));
    }

    /** What is made of the subscriber's key; null if there is none. The key does not leave. */
    synchronized <R> @Nullable R derive(String supi, Function<Secret, R> derivation) {
        var kausf = keys.get(supi);
        return kausf == null ? null : derivation.apply(kausf);
    }

    /** Wipes all. */
    synchronized void clear() {
        keys.values().forEach(Secret::close);
        keys.clear();
    }

    private static void wipe(@Nullable Secret former) {
        if (former != null) {
            former.close();
        }
    }
}
