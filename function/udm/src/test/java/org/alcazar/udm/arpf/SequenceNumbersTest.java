// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.arpf;

import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Sqlite;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.UdmFixture;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceNumbersTest {

    @TempDir
    private Path folder;

    @Test
    void seqGoesUpByOneAndIndGoesRound() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, sqn(1000, 30));
            assertThat(fixture.nextSqn()).isEqualTo(sqn(1000, 30));
            assertThat(fixture.nextSqn()).isEqualTo(sqn(1001, 31));
            assertThat(fixture.nextSqn()).isEqualTo(sqn(1002, 0));
            for (int i = 3; i < 200; i++) {
                assertThat(fixture.nextSqn()).isEqualTo(sqn(1000 + i, (30 + i) % 32));
            }
        }
    }

    @Test
    void oneReservationLastsForABlock() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, 0);
            for (int i = 1; i <= 3 * SequenceNumbers.BLOCK; i++) {
                fixture.nextSqn();
                assertThat(stored(fixture)).isEqualTo(sqn((i + 31L) / 32 * 32, 0));
            }
        }
    }

    @Test
    void neverGoBackAfterACrash() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, 0);
            long last = -1;
            for (int crash = 0; crash < 5; crash++) {
                for (int i = 0; i < 7 * crash + 1; i++) {
                    long next = fixture.nextSqn();
                    assertThat(next >> 5).isGreaterThan(last >> 5);
                    last = next;
                }
                fixture.crash();
            }
            assertThat(fixture.nextSqn() >> 5).as("a crash skips less than a block").isLessThan(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Commits.class)
    void areUniqueAmongConcurrentCallers(Commits commits) throws InterruptedException {
        try (var fixture = new UdmFixture(folder, Sqlite.at(folder.resolve("core.db")), commits)) {
            fixture.add(SUPI, 0);
            Set<Long> seen = ConcurrentHashMap.newKeySet();
            var threads = new HashSet<Thread>();
            for (int t = 0; t < 20; t++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 50; i++) {
                        seen.add(fixture.nextSqn());
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(seen).hasSize(1000);
        }
    }

    @Test
    void goOnAfterTheUsimWhereItIsAhead() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, 0);
            fixture.nextSqn();
            assertThat(resynchronised(fixture, sqn(5_000_000, 3)) >> 5).isEqualTo(5_000_001);
            assertThat(fixture.nextSqn() >> 5).isEqualTo(5_000_002);
            assertThat(fixture.udm.count(UdmEvent.RESYNCHRONISED)).isEqualTo(1);
            fixture.crash();
            assertThat(fixture.nextSqn() >> 5).as("that is stored").isEqualTo(5_000_001 + SequenceNumbers.BLOCK);
        }
    }

    @Test
    void goBackToTheUsimWhereTheyAreTooFarAheadOfIt() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, sqn(SequenceNumbers.DELTA + 1000, 0));
            fixture.nextSqn();
            assertThat(resynchronised(fixture, sqn(7, 0)) >> 5).isEqualTo(8);
            fixture.crash();
            assertThat(fixture.nextSqn() >> 5).isEqualTo(8 + SequenceNumbers.BLOCK);
        }
    }

    @Test
    void stayWhereTheUsimTakesTheNextOneAnyway() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, sqn(1000, 0));
            fixture.nextSqn();
            assertThat(resynchronised(fixture, sqn(990, 0)) >> 5).as("after the challenge that was not taken").isEqualTo(1002);
            assertThat(resynchronised(fixture, sqn(1003, 9)) >> 5).as("after the last one that was used").isEqualTo(1004);
            assertThat(fixture.udm.count(UdmEvent.RESYNCHRONISED)).isZero();
            assertThat(fixture.vector(SUPI).autn().at(6)).as("the AMF field's separation bit").isEqualTo(0x80);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 13})
    void forgedAutsChangesNothing(int octet) {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, 0);
            var rand = fixture.vector(SUPI).rand();
            Octets auts;
            try (var usim = UdmFixture.usim()) {
                auts = usim.auts(rand, sqn(5_000_000, 0));
            }
            var forged = auts.toArray();
            forged[octet] ^= 1;
            var info = new ResynchronizationInfo(rand, Octets.wrap(forged));
            assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> fixture.vector(SUPI, info))
                    .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.AUTHENTICATION_REJECTED));
            assertThat(fixture.udm.count(UdmEvent.AUTS_REFUSED)).isEqualTo(1);
            assertThat(fixture.nextSqn() >> 5).isEqualTo(1);
        }
    }

    @Test
    void endWithAFailureAndNotAtZero() {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, sqn((1L << 43) - 2 * SequenceNumbers.BLOCK, 0));
            for (int i = 0; i < SequenceNumbers.BLOCK; i++) {
                fixture.nextSqn();
            }
            assertThatExceptionOfType(ProblemDetails.class).isThrownBy(fixture::nextSqn)
                    .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.AV_GENERATION_PROBLEM));
            assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> resynchronised(fixture, sqn((1L << 43) - 2, 0)))
                    .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.AV_GENERATION_PROBLEM));
        }
    }

    private static long resynchronised(UdmFixture fixture, long sqnMs) {
        try (var usim = UdmFixture.usim()) {
            var rand = fixture.vector(SUPI).rand();
            return fixture.sqn(fixture.vector(SUPI, new ResynchronizationInfo(rand, usim.auts(rand, sqnMs))));
        }
    }

    private static long stored(UdmFixture fixture) {
        return Objects.requireNonNull(fixture.udm.subscribers().sqn(SUPI));
    }

    private static long sqn(long seq, int ind) {
        return seq << 5 | ind;
    }
}
