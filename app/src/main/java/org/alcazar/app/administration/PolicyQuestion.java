// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.administration;

import java.util.List;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.core.Storage;
import org.alcazar.policy.Explanation;
import org.alcazar.policy.store.StoredRow;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * What policy means for a subscriber, as an administrator asks it.
 *
 * @param slice null for those that are subscribed
 * @param dnn asks about a session too; null for a registration alone
 * @param mmCapability what a UE states for MM; null for everything, as {@code smCapability}
 */
public record PolicyQuestion(String supi, @Nullable String slice, @Nullable String dnn, @Nullable String mmCapability, @Nullable String smCapability) {

    /** @throws IllegalArgumentException if it cannot be answered; the message is for a person */
    public Explanation answer(Storage storage, Configuration settings) {
        var whose = SupiText.supi(supi);
        var slices = slices(storage, settings, whose);
        var stated = mmCapability == null && smCapability == null ? null : CapabilityWords.block(mmCapability, smCapability);
        return Explanation.of(storage.securityPolicies().snapshot().rows().stream().map(StoredRow::row).toList(), whose, slices,
                dnn == null ? null : new Explanation.Session(slices.getFirst(), dnn), stated, settings.securityPolicy().forAmf(),
                settings.securityPolicy().forSmf());
    }

    private List<Snssai> slices(Storage storage, Configuration settings, String whose) {
        if (slice != null) {
            return List.of(Snssai.parse(slice));
        }
        var subscriber = storage.subscribers().get(whose);
        return subscriber == null ? settings.amf().slices() : subscriber.amData().nssai().all();
    }
}
