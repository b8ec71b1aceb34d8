// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.persistence.WriteBehind;
import org.alcazar.sbi.json.SbiJson;
import org.alcazar.sbi.udm.SmfRegistration;

/** Which SMF serves which session, in the database, written behind: sessions do not outlive the process either. */
public final class SmfRegistrations {

    private static final String UPSERT = "INSERT INTO smf_registration (supi, pdu_session_id, smf, registration) VALUES (?, ?, ?, ?) "
            + "ON CONFLICT (supi, pdu_session_id) DO UPDATE SET smf = excluded.smf, registration = excluded.registration";

    private final Database database;
    private final WriteBehind behind;

    public SmfRegistrations(Database database) {
        this.database = database;
        this.behind = new WriteBehind(database);
    }

    /** @throws PersistenceException if it cannot be written down, as what came before it could not */
    public void put(String supi, SmfRegistration registration) {
        var text = new String(SbiJson.write(registration), StandardCharsets.UTF_8);
        behind.write(session -> session.update(UPSERT, supi, registration.pduSessionId(), registration.smfInstanceId().toString(), text));
    }

    /** @return whether this SMF was the one that is registered */
    public boolean remove(String supi, int pduSessionId, UUID smf) {
        return database.write(session -> session.update("DELETE FROM smf_registration WHERE supi = ? AND pdu_session_id = ? AND smf = ?", supi,
                pduSessionId, smf.toString()) > 0);
    }

    /** Those of a subscriber, by session; one of the last milliseconds may not be among them yet. */
    public List<SmfRegistration> of(String supi) {
        return database.read(session -> {
            var found = new ArrayList<SmfRegistration>();
            session.each("SELECT registration FROM smf_registration WHERE supi = ? ORDER BY pdu_session_id",
                    row -> found.add(SbiJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8), SmfRegistration.class)), supi);
            return found;
        });
    }
}
