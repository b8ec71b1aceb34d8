// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.alcazar.crypto.Secret;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.testkit.PostgresqlServer;

/** Revocations of devices, and how they proved themselves, on the other engine. */
class PostgresqlDeviceVerifierTest extends DeviceVerifierTest {

    private final String url = PostgresqlServer.emptyDatabase();

    @Override
    DatabaseSettings settings(Path folder) {
        return new DatabaseSettings.Postgresql(url, PostgresqlServer.USER, Secret.wrap(PostgresqlServer.USER.getBytes(StandardCharsets.UTF_8)), 2);
    }
}
