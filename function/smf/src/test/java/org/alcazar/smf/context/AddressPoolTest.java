// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;

class AddressPoolTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration QUARANTINE = Duration.ofMinutes(5);
    private static final Instant AFTER = START.plus(QUARANTINE);

    private final AddressPool pool = new AddressPool(List.of(new AddressPool.Range(10, 11), new AddressPool.Range(20, 20)), QUARANTINE);

    private static SessionKey of(int number) {
        return new SessionKey("imsi-" + number, 1);
    }

    @Test
    void givesAllRangesAndNoMore() {
        assertThat(List.of(pool.allocate(of(1), START), pool.allocate(of(2), START), pool.allocate(of(3), START))).containsExactly(10L, 11L,
                20L);
        assertThat(pool.allocate(of(4), START)).isNull();
        assertThat(pool.used()).isEqualTo(3);
    }

    @Test
    void letsAnAddressRestBeforeAnotherGetsIt() {
        for (int i = 1; i <= 3; i++) {
            pool.allocate(of(i), START);
        }
        assertThat(pool.release(11, of(2), START)).isTrue();
        assertThat(pool.allocate(of(4), AFTER.minusMillis(1))).isNull();
        assertThat(pool.allocate(of(4), AFTER)).isEqualTo(11);
    }

    @Test
    void givesASessionTheAddressThatItHad() {
        pool.allocate(of(1), START);
        pool.allocate(of(2), START);
        pool.release(10, of(1), START);
        pool.release(11, of(2), START);
        assertThat(pool.allocate(of(2), START)).isEqualTo(11);
        assertThat(pool.allocate(of(1), START)).isEqualTo(10);
    }

    @Test
    void remembersAFormerLife() {
        pool.remember(10, of(1), START);
        pool.remember(99, of(2), START);
        assertThat(pool.allocate(of(2), START)).as("what is not of this pool is not given").isEqualTo(11);
        assertThat(pool.allocate(of(1), START)).isEqualTo(10);
    }

    @Test
    void takesACertainAddressOnce() {
        assertThat(pool.take(11, of(1))).isTrue();
        assertThat(pool.take(11, of(2))).isFalse();
        assertThat(pool.take(4711, of(2))).as("outside the pool").isTrue();
        assertThat(pool.allocate(of(3), START)).isEqualTo(10);
        assertThat(pool.allocate(of(4), START)).isEqualTo(20);
        assertThat(pool.allocate(of(5), START)).isNull();
        assertThat(pool.release(11, of(2), START)).as("not its own").isFalse();
    }

    @Test
    void reachesTheLastOfAllNumbers() {
        var top = new AddressPool(List.of(new AddressPool.Range(-2, -1)), QUARANTINE);
        assertThat(top.allocate(of(1), START)).isEqualTo(-2);
        assertThat(top.allocate(of(2), START)).isEqualTo(-1);
        assertThat(top.allocate(of(3), START)).isNull();
    }

    /** Whatever comes and goes, no address has two owners, and none changes hands before it has rested. */
    @Test
    void neverGivesAnAddressTwice() {
        for (long seed = 0; seed < 50; seed++) {
            var random = Seeded.random(Seeded.seed() + seed);
            var some = new AddressPool(List.of(new AddressPool.Range(0, 7)), QUARANTINE);
            Map<SessionKey, Long> held = new HashMap<>();
            Map<Long, SessionKey> last = new HashMap<>();
            Map<Long, Instant> released = new HashMap<>();
            var now = START;
            for (int step = 0; step < 500; step++) {
                now = now.plusSeconds(random.nextInt(120));
                var key = of(random.nextInt(12));
                var has = held.get(key);
                if (has != null) {
                    assertThat(some.release(has, key, now)).isTrue();
                    held.remove(key);
                    released.put(has, now);
                    continue;
                }
                var address = some.allocate(key, now);
                if (address == null) {
                    continue;
                }
                assertThat(held).doesNotContainValue(address);
                if (released.containsKey(address) && !key.equals(last.get(address))) {
                    assertThat(released.get(address).plus(QUARANTINE)).isBeforeOrEqualTo(now);
                }
                held.put(key, address);
                last.put(address, key);
            }
            assertThat(new HashSet<>(held.values())).hasSize(some.used());
        }
    }
}
