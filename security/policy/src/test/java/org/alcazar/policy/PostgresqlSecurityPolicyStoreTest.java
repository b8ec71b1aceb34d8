// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.alcazar.crypto.Secret;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.testkit.PostgresqlServer;

/** The rows of policy on the other engine. */
class PostgresqlSecurityPolicyStoreTest extends SecurityPolicyStoreTest {

    private final String url = PostgresqlServer.emptyDatabase();

    @Override
    DatabaseSettings settings(Path folder) {
        return new DatabaseSettings.Postgresql(url, PostgresqlServer.USER, Secret.wrap(PostgresqlServer.USER.getBytes(StandardCharsets.UTF_8)), 2);
    }
}
