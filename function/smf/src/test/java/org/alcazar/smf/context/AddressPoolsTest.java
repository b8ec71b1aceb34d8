// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.udm.DnnConfiguration.IpAddress;
import org.alcazar.smf.SmTimers;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;
import org.alcazar.smf.context.AddressPools.Allocation;
import org.alcazar.smf.context.AddressPools.Refusal;
import org.alcazar.strand.SimulatedWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressPoolsTest {

    private static final SessionKey ONE = new SessionKey("imsi-999700000000001", 1);
    private static final SessionKey OTHER = new SessionKey("imsi-999700000000002", 1);
    private static final DataNetwork NETWORK = DataNetwork.internet("internet", Ipv4Range.parse("10.45.0.2-10.45.0.3"), List.of())
            .withIpv6(List.of(Ipv6Prefix.parse("2001:db8::/63")));

    @TempDir
    Path folder;

    private final SimulatedWorld world = new SimulatedWorld(1);

    private Database database() {
        return Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE, List.of(LeaseStore.SCHEMA));
    }

    private AddressPools pools(Database database) {
        var configuration = new SmfConfiguration(new UUID(0, 1), InetAddress.ofLiteral("10.0.0.1"), List.of(NETWORK),
                List.of(UserPlaneFunction.forAll("upf", new InetSocketAddress("10.0.0.2", 8805))), SmTimers.standard(), Limits.STANDARD);
        var pools = new AddressPools(configuration, world, new LeaseStore(database));
        pools.start();
        return pools;
    }

    private static PduAddress given(Allocation allocation) {
        return ((Allocation.Given) allocation).address();
    }

    @Test
    void givesNobodyElseWhatWasInUseBeforeARestart() {
        try (var database = database()) {
            assertThat(given(pools(database).allocate(NETWORK, ONE, true, true, List.of()))).hasToString("10.45.0.2, 2001:db8::/64");
        }
        try (var database = database()) {
            var pools = pools(database);
            assertThat(given(pools.allocate(NETWORK, OTHER, true, false, List.of()))).hasToString("10.45.0.3");
            var third = new SessionKey("imsi-999700000000003", 1);
            assertThat(pools.allocate(NETWORK, third, true, false, List.of())).isEqualTo(new Allocation.Refused(Refusal.EXHAUSTED));
            assertThat(given(pools.allocate(NETWORK, ONE, true, true, List.of()))).as("who comes back gets what it had")
                    .hasToString("10.45.0.2, 2001:db8::/64");
        }
    }

    @Test
    void givesWhatRestedOverARestart() {
        try (var database = database()) {
            var pools = pools(database);
            var address = given(pools.allocate(NETWORK, ONE, true, false, List.of()));
            pools.allocate(NETWORK, OTHER, true, false, List.of());
            pools.release(NETWORK, ONE, address);
            assertThat(pools.used(NETWORK)).isEqualTo(1);
        }
        world.run(Duration.ofMinutes(6));
        world.after(Duration.ofMinutes(6), () -> { });
        world.run(Duration.ofMinutes(6));
        try (var database = database()) {
            var third = new SessionKey("imsi-999700000000003", 1);
            assertThat(given(pools(database).allocate(NETWORK, third, true, false, List.of()))).hasToString("10.45.0.2");
        }
    }

    @Test
    void givesBothOrNone() {
        try (var database = database()) {
            var pools = pools(database);
            pools.allocate(NETWORK, ONE, false, true, List.of());
            pools.allocate(NETWORK, OTHER, false, true, List.of());
            var third = new SessionKey("imsi-999700000000003", 1);
            assertThat(pools.allocate(NETWORK, third, true, true, List.of())).isInstanceOf(Allocation.Refused.class);
            assertThat(pools.used(NETWORK)).as("the IPv4 address is not kept").isEqualTo(2);
        }
    }

    @Test
    void givesNothingThatCannotBeWrittenDown() {
        var database = database();
        var pools = pools(database);
        database.close();
        assertThatThrownBy(() -> pools.allocate(NETWORK, ONE, true, true, List.of())).isInstanceOf(PersistenceException.class);
        assertThat(pools.used(NETWORK)).isZero();
    }

    @Test
    void givesASubscribersOwn() {
        try (var database = database()) {
            var pools = pools(database);
            var own = List.of(new IpAddress(Ipv4Addr.parse("10.45.0.2"), null),
                    new IpAddress(null, Ipv6Prefix.parse("2001:db8:ffff::/64")));
            assertThat(given(pools.allocate(NETWORK, ONE, true, true, own))).hasToString("10.45.0.2, 2001:db8:ffff::/64");
            assertThat(pools.allocate(NETWORK, OTHER, true, false, own)).isEqualTo(new Allocation.Refused(Refusal.TAKEN));
            assertThat(given(pools.allocate(NETWORK, OTHER, true, false, List.of()))).hasToString("10.45.0.3");
        }
    }
}
