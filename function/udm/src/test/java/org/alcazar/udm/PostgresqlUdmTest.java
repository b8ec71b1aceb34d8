// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Postgresql;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.testkit.PostgresqlServer;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberCsv;
import org.alcazar.udm.subscriber.SubscriberException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The UDM's SQL on the other engine. */
class PostgresqlUdmTest {

    private static final CapabilityBlock MM_ONLY = new CapabilityBlock(Set.of(SecurityService.DH_EXCHANGE), null, Set.of(KeyAgreementGroup.X25519), 0, 0);

    @TempDir
    private Path folder;

    @Test
    void udmWorksOnPostgresql() throws IOException {
        var settings = new Postgresql(PostgresqlServer.emptyDatabase(), PostgresqlServer.USER,
                Secret.wrap(PostgresqlServer.USER.getBytes(StandardCharsets.UTF_8)), 2);
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

            var capabilities = fixture.udm.capabilities();
            assertThat(capabilities.of(SUPI)).isNull();
            capabilities.put(SUPI, CapabilityBlock.AWARE);
            capabilities.put(SUPI, MM_ONLY);
            assertThat(capabilities.of(SUPI)).isEqualTo(MM_ONLY);
            assertThatExceptionOfType(SubscriberException.class).isThrownBy(() -> capabilities.put("imsi-001010000000009", MM_ONLY));
            assertThat(capabilities.remove(SUPI)).isTrue();
            assertThat(capabilities.remove(SUPI)).isFalse();
            capabilities.put(SUPI, MM_ONLY);

            assertThat(fixture.udm.withdraw(SUPI)).isTrue();
            assertThat(capabilities.of(SUPI)).as("goes with the subscriber").isNull();
            assertThat(fixture.udm.subscribers().count()).isZero();
        }
    }
}
