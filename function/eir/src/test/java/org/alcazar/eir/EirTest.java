// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EirTest {

    private Database database;
    private Eir eir;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(settings(folder), Database.Commits.INLINE, List.of(EquipmentStore.SCHEMA));
        eir = new Eir(database, null);
    }

    /** Where the lists are kept. */
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.Sqlite.at(folder.resolve("core.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(String equipment, EquipmentStatus status) {
        eir.equipment().put(new EquipmentStore.Entry(EquipmentRange.parse(equipment), status, "because"));
    }

    private EquipmentStatus status(String pei) {
        return eir.equipmentStatus(Pei.parse(pei), null).status();
    }

    private void unknown(String pei) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> status(pei)).satisfies(problem -> {
            assertThat(problem.cause()).isEqualTo(Cause.ERROR_EQUIPMENT_UNKNOWN);
            assertThat(problem.status()).isEqualTo(404);
        });
    }

    @Test
    void theSmallestEntryCounts() {
        put("35693803", EquipmentStatus.WHITELISTED);
        put("3569380356*", EquipmentStatus.GREYLISTED);
        put("35693803564380", EquipmentStatus.BLACKLISTED);
        assertThat(status("imeisv-3569380356438091")).isEqualTo(EquipmentStatus.BLACKLISTED);
        assertThat(status("imei-356938035643809")).isEqualTo(EquipmentStatus.BLACKLISTED);
        assertThat(status("imeisv-3569380356438191")).isEqualTo(EquipmentStatus.GREYLISTED);
        assertThat(status("imeisv-3569380300000000")).isEqualTo(EquipmentStatus.WHITELISTED);
        assertThat(status("imeisv-3569380399999900")).isEqualTo(EquipmentStatus.WHITELISTED);
        unknown("imeisv-3569380400000000");
        unknown("imeisv-3569380299999900");
        assertThat(eir.equipment().list(2)).extracting(EquipmentStore.Entry::status)
                .containsExactly(EquipmentStatus.WHITELISTED, EquipmentStatus.GREYLISTED);
        assertThat(eir.equipment().remove(EquipmentRange.parse("imei-356938035643809"))).isTrue();
        assertThat(status("imeisv-3569380356438091")).isEqualTo(EquipmentStatus.GREYLISTED);
        put("3569380356*", EquipmentStatus.WHITELISTED);
        assertThat(status("imeisv-3569380356438091")).isEqualTo(EquipmentStatus.WHITELISTED);
    }

    @Test
    void whatIsUnknownMayHaveAnAnswer() {
        unknown("imeisv-3569380356438091");
        eir = new Eir(database, EquipmentStatus.GREYLISTED);
        assertThat(status("imeisv-3569380356438091")).isEqualTo(EquipmentStatus.GREYLISTED);
    }

    @ParameterizedTest
    @CsvSource({"imei-356938035643809,35693803564380", "imeisv-3569380356438091,35693803564380", "356938035643800,35693803564380",
            "35693803,35693803", "35693803*,35693803", "3569380356*,3569380356*", "35693803000000-35693803000009,3569380300000*",
            "35693803000001-35693803000009,35693803000001-35693803000009", "01010101,01010101"})
    void equipmentIsWrittenInSeveralWays(String text, String shortest) {
        assertThat(EquipmentRange.parse(text)).hasToString(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "imei-", "3569380", "356938035", "imei-356938035643801", "35693803564380911", "35693803*9",
            "35693803000009-35693803000001", "35693803-35693804", "35693803564380*", "35693803564380-35693803564381*"})
    void anythingElseIsNoEquipment(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EquipmentRange.parse(text));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Generator<EquipmentRange> ranges = random -> {
            long first = Generators.longs(0, 99_999_999_999_999L).next(random);
            return new EquipmentRange(first, Generators.longs(first, 99_999_999_999_999L).next(random));
        };
        Seeded.forAll(2_000, ranges, range -> assertThat(EquipmentRange.parse(range.toString())).isEqualTo(range));
    }
}
