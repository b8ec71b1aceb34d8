// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.policy.store.Author;
import org.alcazar.policy.store.Origin;
import org.alcazar.policy.store.PolicyChange;
import org.alcazar.policy.store.PolicyChange.Action;
import org.alcazar.policy.store.PolicyException;
import org.alcazar.policy.store.SecurityPolicyBook;
import org.alcazar.policy.store.SecurityPolicyStore;
import org.alcazar.policy.store.StoredRow;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.strand.SimulatedWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityPolicyStoreTest {

    private static final Author ANNA = new Author("anna", Instant.parse("2026-01-02T03:04:05Z"));
    private static final Author FILE = new Author("configuration", Instant.parse("2026-01-03T00:00:00Z"));
    private static final SecurityPolicyRow VIP = Rows.row("vip", null, Rows.VIP, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM),
            Rows.requires(SecurityService.DH_EXCHANGE, Layer.SM));
    private static final SecurityPolicyRow OTHER_VIP = Rows.row("vip", Rows.SUPI, Rows.VIP, null, Rows.prefers(SecurityService.DH_EXCHANGE, Layer.MM));
    private static final SecurityPolicyRow NET = Rows.row("net", null, null, "internet", Rows.requires(SecurityService.DH_EXCHANGE, Layer.SM));

    private final SimulatedWorld world = new SimulatedWorld(1);

    @TempDir
    private Path folder;

    private Database database;
    private SecurityPolicyStore store;

    @BeforeEach
    void open() {
        database = Database.open(settings(folder), Database.Commits.INLINE, List.of(SecurityPolicyStore.SCHEMA));
        store = new SecurityPolicyStore(database);
    }

    /** Where the rows are kept; the same for all of a test. */
    DatabaseSettings settings(Path place) {
        return DatabaseSettings.Sqlite.at(place.resolve("core.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<SecurityPolicyRow> rows() {
        return store.snapshot().rows().stream().map(StoredRow::row).toList();
    }

    private void refused(String message, Runnable change) {
        long version = store.version();
        assertThatExceptionOfType(PolicyException.class).isThrownBy(change::run).withMessage(message);
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void everyChangeHasAVersionAndLeavesALine() {
        assertThat(store.add(VIP, ANNA)).isEqualTo(1);
        assertThat(store.add(NET, ANNA)).isEqualTo(2);
        assertThat(store.replace(OTHER_VIP, ANNA)).isEqualTo(3);
        assertThat(store.remove("net", ANNA)).isEqualTo(4);
        assertThat(store.snapshot()).isEqualTo(new SecurityPolicyStore.Snapshot(List.of(new StoredRow(OTHER_VIP, Origin.OPERATOR, 3)), 4));
        assertThat(store.history(10)).containsExactly(
                new PolicyChange(4, ANNA.at(), "anna", "net", Action.REMOVE, Origin.OPERATOR, NET, null),
                new PolicyChange(3, ANNA.at(), "anna", "vip", Action.REPLACE, Origin.OPERATOR, VIP, OTHER_VIP),
                new PolicyChange(2, ANNA.at(), "anna", "net", Action.ADD, Origin.OPERATOR, null, NET),
                new PolicyChange(1, ANNA.at(), "anna", "vip", Action.ADD, Origin.OPERATOR, null, VIP));
        assertThat(store.history(1)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("an\nna", Instant.EPOCH));
    }

    @Test
    void whatCannotBeChangesNothing() {
        store.add(VIP, ANNA);
        refused("there is a row vip already: replace it, or choose another name", () -> store.add(OTHER_VIP, ANNA));
        refused("there is no row net", () -> store.replace(NET, ANNA));
        refused("there is no row net", () -> store.remove("net", ANNA));
        refused("there is no change 7", () -> store.undo(7, ANNA));
        assertThat(rows()).containsExactly(VIP);
    }

    @Test
    void changesAreTakenBackOneAfterAnother() {
        store.add(VIP, ANNA);
        store.replace(OTHER_VIP, ANNA);
        store.remove("vip", ANNA);
        refused("row vip is not any more what change 1 made it: undo what came after first", () -> store.undo(1, ANNA));
        assertThat(store.undo(3, ANNA)).isEqualTo(4);
        assertThat(rows()).containsExactly(OTHER_VIP);
        store.undo(2, ANNA);
        assertThat(rows()).containsExactly(VIP);
        store.undo(1, ANNA);
        assertThat(rows()).isEmpty();
        store.undo(6, ANNA);
        assertThat(rows()).containsExactly(VIP);
        assertThat(store.history(10)).extracting(PolicyChange::action).containsExactly(Action.UNDO, Action.UNDO, Action.UNDO, Action.UNDO,
                Action.REMOVE, Action.REPLACE, Action.ADD);
    }

    @Test
    void theConfigurationFilesRowsAreChangedThere() {
        store.add(NET, ANNA);
        store.configure(List.of(VIP), FILE);
        assertThat(rows()).containsExactly(NET, VIP);
        long version = store.version();
        store.configure(List.of(VIP), FILE);
        assertThat(store.version()).isEqualTo(version);
        refused("row vip stands in the configuration file: change it there", () -> store.remove("vip", ANNA));
        refused("row vip stands in the configuration file: change it there", () -> store.replace(OTHER_VIP, ANNA));
        refused("change 2 came of the configuration file: change it there", () -> store.undo(2, ANNA));
        refused("the configuration file has a row net, and so has the database: name one of them otherwise",
                () -> store.configure(List.of(NET), FILE));
        assertThat(rows()).containsExactly(NET, VIP);
        store.configure(List.of(OTHER_VIP), FILE);
        assertThat(rows()).containsExactly(NET, OTHER_VIP);
        store.configure(List.of(), FILE);
        assertThat(rows()).containsExactly(NET);
        assertThat(store.history(3)).extracting(PolicyChange::action).containsExactly(Action.REMOVE, Action.REPLACE, Action.ADD);
    }

    @Test
    void thereAreNoMoreRowsThanCanConcernOneUe() {
        for (int i = 0; i < SecurityPolicyStore.MOST_OF_ONE; i++) {
            store.add(Rows.row("own" + i, Rows.SUPI, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM)), ANNA);
        }
        refused("there are 32 rows for imsi-001010000000001, which is the most there can be",
                () -> store.add(Rows.row("more", Rows.SUPI, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM)), ANNA));
        store.replace(Rows.row("own0", Rows.SUPI, Rows.VIP, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM)), ANNA);
        for (int i = 0; i < SecurityPolicyStore.MOST_FOR_ALL; i++) {
            store.add(Rows.row("all" + i, null, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM)), ANNA);
        }
        refused("there are 96 rows for no subscriber in particular, which is the most there can be", () -> store.add(VIP, ANNA));
        try (var book = new SecurityPolicyBook(world, store, PolicySources.DEFAULT)) {
            book.start();
            assertThat(Objects.requireNonNull(book.answer(PolicySource.UDM_AM_DATA, Layer.MM, Rows.SUPI, List.of(Rows.VIP), null)).rows())
                    .hasSize(128);
        }
    }

    @Test
    void aRunningCoreSeesAChangeWithinASecondAndSaysSo() {
        var told = new ArrayList<Long>();
        try (var book = new SecurityPolicyBook(world, store, PolicySources.DEFAULT)) {
            book.start();
            book.onChange(told::add);
            assertThat(book.rows()).isEmpty();
            store.add(VIP, ANNA);
            world.run(Duration.ofMillis(1500));
            assertThat(book.rows()).containsExactly(VIP);
            world.run(Duration.ofSeconds(3));
            assertThat(told).containsExactly(1L);
            store.remove("vip", ANNA);
            book.look();
            assertThat(book.rows()).isEmpty();
            assertThat(book.version()).isEqualTo(2);
            assertThat(told).containsExactly(1L, 2L);
        }
    }

    @Test
    void rowsOutliveARestart() {
        store.add(VIP, ANNA);
        close();
        open();
        assertThat(rows()).containsExactly(VIP);
        assertThat(store.history(1).getFirst().at()).isEqualTo(ANNA.at());
    }

    /** Which source hands out what, for every way to set it up. */
    @Test
    void onlyTheSourceThatIsSetUpAnswersAndWithItsLayersAlone() {
        store.add(VIP, ANNA);
        store.add(NET, ANNA);
        store.add(Rows.row("other", Rows.OTHER_SUPI, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM)), ANNA);
        var slices = List.of(Rows.VIP);
        for (var mm : List.of(PolicySource.UDM_AUTHENTICATION, PolicySource.UDM_AM_DATA, PolicySource.PCF_AM, PolicySource.NRF)) {
            for (var sm : List.of(PolicySource.UDM_SM_DATA, PolicySource.PCF_SM, PolicySource.NRF)) {
                for (boolean together : new boolean[] {false, true}) {
                    try (var book = new SecurityPolicyBook(world, store, new PolicySources(mm, sm, together))) {
                        book.start();
                        for (var source : PolicySource.values()) {
                            var toAmf = book.answer(source, Layer.MM, Rows.SUPI, slices, null);
                            var toSmf = book.answer(source, Layer.SM, Rows.SUPI, slices, "internet");
                            if (source == mm) {
                                var services = Objects.requireNonNull(toAmf).rows().stream().flatMap(row -> row.services().stream()).toList();
                                assertThat(services.stream().filter(one -> one.layer() == Layer.MM)).hasSize(1);
                                assertThat(services.stream().filter(one -> one.layer() == Layer.SM)).hasSize(together ? 2 : 0);
                            } else {
                                assertThat(toAmf).isNull();
                            }
                            if (source == sm && !together) {
                                assertThat(Objects.requireNonNull(toSmf).rows().stream().flatMap(row -> row.services().stream()))
                                        .hasSize(2).allMatch(one -> one.layer() == Layer.SM);
                            } else {
                                assertThat(toSmf).isNull();
                            }
                        }
                        if (!together) {
                            assertThat(Objects.requireNonNull(book.answer(sm, Layer.SM, Rows.SUPI, List.of(Rows.EMBB), "ims")).rows()).isEmpty();
                        }
                    }
                }
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicySources(PolicySource.UDM_SM_DATA, PolicySource.UDM_SM_DATA, false));
        assertThat(PolicyAnswers.NONE.answer(PolicySource.NRF, Layer.MM, Rows.SUPI, slices, null)).isNull();
    }
}
