// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that nobody waits for, as long as the database takes them: for what may be forgotten with the process if it is a few milliseconds
 * old. Once one has failed, each is waited for until one succeeds, so that who writes learns of it. Safe for use by several threads.
 */
public final class WriteBehind {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);

    private final Database database;
    private volatile boolean failing;

    public WriteBehind(Database database) {
        this.database = database;
    }

    /** @throws PersistenceException if the database failed before and does again */
    public void write(Work<?> work) {
        if (failing) {
            database.write(work);
            failing = false;
            return;
        }
        database.submitBehind(work).whenComplete((_, fault) -> {
            if (fault != null) {
                failing = true;
                LOG.error("what nobody waited for was not written: {}", fault.getMessage());
            }
        });
    }
}
