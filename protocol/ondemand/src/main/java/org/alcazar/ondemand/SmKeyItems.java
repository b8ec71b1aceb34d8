// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.UUID;
import java.util.function.Function;
import org.alcazar.ondemand.ItemLayout.AtMostOnce;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** SMF, SM_NONCE, KEY_ANCHOR and SESSION, which come together or not at all. */
record SmKeyItems(AtMostOnce<UUID> smf, AtMostOnce<Octets> nonce, AtMostOnce<KeyAnchor> anchor,
        AtMostOnce<Items.Session> session) {

    static <M> SmKeyItems of(ItemLayout<M> t, Function<M, @Nullable SmKeyContext> getter) {
        return new SmKeyItems(t.optional(Items.SMF, of(getter, SmKeyContext::smf)), t.optional(Items.SM_NONCE, of(getter, SmKeyContext::nonce)),
                t.optional(Items.KEY_ANCHOR, of(getter, SmKeyContext::anchor)),
                t.optional(Items.SESSION, of(getter, all -> new Items.Session(all.snssai(), all.dnn()))));
    }

    @Nullable SmKeyContext optional(ItemTable.Values v) {
        var smfId = v.get(smf);
        var smNonce = v.get(nonce);
        var keyAnchor = v.get(anchor);
        var of = v.get(session);
        if (smfId != null && smNonce != null && keyAnchor != null && of != null) {
            return new SmKeyContext(smfId, smNonce, keyAnchor, of.snssai(), of.dnn());
        }
        if (smfId != null || smNonce != null || keyAnchor != null || of != null) {
            throw v.fault("SMF, SM_NONCE, KEY_ANCHOR and SESSION come together");
        }
        return null;
    }

    SmKeyContext required(ItemTable.Values v) {
        var all = optional(v);
        if (all == null) {
            throw v.fault("no SMF, SM_NONCE, KEY_ANCHOR and SESSION");
        }
        return all;
    }

    private static <M, V> Function<M, @Nullable V> of(Function<M, @Nullable SmKeyContext> getter, Function<SmKeyContext, V> part) {
        return message -> {
            var all = getter.apply(message);
            return all == null ? null : part.apply(all);
        };
    }
}
