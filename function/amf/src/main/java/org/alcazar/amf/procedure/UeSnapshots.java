// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alcazar.amf.context.UeSnapshot;
import org.alcazar.nas.NasProtection;
import org.jspecify.annotations.Nullable;

/** How the registered UEs were when something last happened to each: what is read from outside their strands. */
final class UeSnapshots {

    private final ConcurrentHashMap<String, Entry> bySupi = new ConcurrentHashMap<>();

    /**
     * What is known of a subscriber's UE.
     *
     * @param keys the protection that its keys are in, to tell other ones by
     */
    private record Entry(UeSession of, NasProtection keys, UeSnapshot view) {
    }

    /** Looks at a UE, on its strand; nothing is kept of one that is not registered. */
    void look(UeSession ue) {
        var context = ue.context();
        var supi = context.supi();
        var security = context.security();
        if (supi == null || security == null || !ue.isRegistered()) {
            return;
        }
        var now = ue.amf().world().now();
        var known = bySupi.get(supi);
        var former = known != null && known.of().equals(ue) ? known : null;
        var nas = security.nas();
        bySupi.put(supi, new Entry(ue, nas, new UeSnapshot(supi, ue.isConnected() ? ue.n1().via().gnb() : null,
                context.tmsi() == 0 ? null : ue.amf().network().guti(context.tmsi()), context.tai(), context.allowedNssai(), security.ngKsi(),
                nas.cipheringAlgorithm(), nas.integrityAlgorithm(), former != null && former.keys().equals(nas) ? former.view().keysSince() : now,
                context.services(), former == null ? now : former.view().registeredSince(), now)));
    }

    /** The UE is no more; what is known of another of the same subscriber stays. */
    void forget(String supi, UeSession ue) {
        bySupi.computeIfPresent(supi, (_, entry) -> entry.of().equals(ue) ? null : entry);
    }

    @Nullable UeSnapshot of(String supi) {
        var entry = bySupi.get(supi);
        return entry == null ? null : entry.view();
    }

    /** All of them, in no order. */
    Stream<UeSnapshot> all() {
        return bySupi.values().stream().map(Entry::view);
    }

    /** The subscribers whose UEs have keys that come of those of the EPS, in order. */
    List<String> withMappedKeys() {
        return all().filter(view -> view.ngKsi().mapped()).map(UeSnapshot::supi).sorted().toList();
    }
}
