// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the database in one transaction.
 *
 * <p>It may be run twice, the first time undone: it changes nothing but the database. It does not wait for anything else, and not for
 * further work.
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    T run(Session session) throws SQLException;
}
