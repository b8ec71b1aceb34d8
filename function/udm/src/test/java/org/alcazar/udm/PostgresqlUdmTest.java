// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Postgresql;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberCsv;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The UDM's SQL on the other engine. */
class PostgresqlUdmTest {

    @TempDir
    private Path folder;

    @Test
    void udmWorksOnPostgresql() throws IOException {
        try (var server = server()) {
            var url = server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
            var settings = new Postgresql(url, "postgres", Secret.wrap("postgres".getBytes(StandardCharsets.UTF_8)), 2);
            try (var fixture = new UdmFixture(folder, settings, Commits.GROUPED)) {
                var line = "%s,%s,%s\n".formatted(SUPI, UdmFixture.K, UdmFixture.OPC);
                var report = new SubscriberCsv(fixture.udm.subscribers())
                        .read(new ByteArrayInputStream(("supi,k,opc\n" + line + line).getBytes(StandardCharsets.UTF_8)), _ -> { });
                assertThat(report.added()).isEqualTo(1);
                assertThat(report.refused()).isEqualTo(1);

                assertThat(fixture.nextSqn()).isEqualTo(Subscriber.FIRST_SQN);
                fixture.crash();
                assertThat(fixture.nextSqn() >> 5).as("SEQ after a whole block was lost").isEqualTo(33);

                fixture.confirm(SUPI, true);
                var registration = new Amf3GppAccessRegistration(UUID.randomUUID(), URI.create("local:amf"),
                        new Guami(UdmFixture.HOME, Octets.of(2, 0, 1)), RatType.NR, null, false);
                fixture.udm.ueContextManagement().amf3GppAccessRegistration(SUPI, registration);
                fixture.udm.close();
                fixture.crash();
                assertThat(fixture.udm.ueContextManagement().getAmf3GppAccessRegistration(SUPI)).isEqualTo(registration);
                assertThat(fixture.udm.withdraw(SUPI)).isTrue();
                assertThat(fixture.udm.subscribers().count()).isZero();
            }
        }
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException | RuntimeException e) {
            return abort("no PostgreSQL can be started here (" + e.getMessage() + "): its test is left out");
        }
    }
}
