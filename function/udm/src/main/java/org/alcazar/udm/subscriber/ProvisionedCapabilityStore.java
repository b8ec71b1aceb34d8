// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.nio.charset.StandardCharsets;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.persistence.Database;
import org.alcazar.sbi.json.SbiJson;
import org.jspecify.annotations.Nullable;

/**
 * The security services that subscribers' devices are known to be able to run, for fleets whose UEs do not say it themselves. Stands alone;
 * what is changed here counts for the next question.
 */
public final class ProvisionedCapabilityStore {

    private final Database database;

    /** @param database opened with {@link SubscriberStore#SCHEMA} */
    public ProvisionedCapabilityStore(Database database) {
        this.database = database;
    }

    /**
     * Says what a subscriber's device can do, in the place of what was said before.
     *
     * @throws SubscriberException if there is no such subscriber
     */
    public void put(String supi, CapabilityBlock capability) {
        var json = new String(SbiJson.write(capability), StandardCharsets.UTF_8);
        database.write(session -> {
            if (session.first("SELECT 1 FROM subscriber WHERE supi = ?", row -> row.getInt(1), supi) == null) {
                throw new SubscriberException("there is no subscriber " + supi);
            }
            SubscriberStore.changed(session);
            return session.update("INSERT INTO provisioned_capability (supi, capability) VALUES (?, ?) "
                    + "ON CONFLICT (supi) DO UPDATE SET capability = excluded.capability", supi, json);
        });
    }

    /** @return whether anything had been said of the subscriber */
    public boolean remove(String supi) {
        return database.write(session -> {
            SubscriberStore.changed(session);
            return session.update("DELETE FROM provisioned_capability WHERE supi = ?", supi) > 0;
        });
    }

    /** What a subscriber's device can do; null if nothing is said of it. */
    public @Nullable CapabilityBlock of(String supi) {
        var json = database.read(session -> session.first("SELECT capability FROM provisioned_capability WHERE supi = ?",
                row -> row.getString(1), supi));
        return json == null ? null : SbiJson.read(json.getBytes(StandardCharsets.UTF_8), CapabilityBlock.class);
    }
}
