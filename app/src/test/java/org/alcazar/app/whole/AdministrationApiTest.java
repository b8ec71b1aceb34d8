// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.alcazar.app.api.AdministrationApi;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.demo.MoveNetwork;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.http.HttpResponse;
import org.alcazar.http.UnixHttpClient;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole core that is asked over a socket of the machine. */
@Timeout(120)
class AdministrationApiTest {

    @TempDir
    private Path folder;

    @Test
    void aUeThatMovedShowsItsMappedKeysUntilItIsAuthenticatedHere() throws IOException {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "");
                var api = Objects.requireNonNull(AdministrationApi.start(both.configuration, both.world, both.core, both.storage, both.journal));
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(S1ModeConfiguration.METHOD_A), both.enb)) {
            assertThat(api).isNotNull();
            var supi = WholeCore.SUBSCRIBERS.at(0).supi();
            assertThat(both.run(() -> ue.attach()).failure()).isNull();
            var inEps = ok(both, "/ues/" + supi);
            assertThat(inEps.get("access").asString()).isEqualTo("eps");
            assertThat(inEps.get("security").get("keys").asString()).isEqualTo("native");
            assertThat(inEps.get("security").get("ciphering").asString()).startsWith("EEA");

            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            var moved = ok(both, "/ues/" + supi);
            assertThat(moved.get("access").asString()).isEqualTo("5gs");
            assertThat(moved.get("security").get("keys").asString()).isEqualTo("mapped");
            assertThat(moved.get("security").get("keysSince").get("at").asString()).isNotEmpty();
            assertThat(moved.get("move").get("protection").asString()).isEqualTo("legacy-mme");
            assertThat(moved.get("sessions").size()).isEqualTo(1);
            assertThat(ok(both, "/ues?keys=mapped").get("ues").get(0).get("supi").asString()).isEqualTo(supi);
            assertThat(says("ue", "show", supi)).contains("mapped, of those that it had in the other system", "protected as legacy-mme", "internet");
            assertThat(says("ue", "list", "--keys", "mapped")).contains(supi);

            // Native keys follow at the next registration.
            assertThat(both.run(() -> ue.register()).failure()).isNull();
            var here = ok(both, "/ues/" + supi);
            assertThat(here.get("security").get("keys").asString()).isEqualTo("native");
            assertThat(ok(both, "/ues?keys=mapped").get("count").asInt()).isZero();
            assertThat(says("ue", "show", supi)).contains("native, of an authentication here");
        }
    }

    @Test
    void nobodyButTheOwnerCanConnect() throws IOException {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "");
                var api = Objects.requireNonNull(AdministrationApi.start(both.configuration, both.world, both.core, both.storage, both.journal))) {
            assertThat(api).isNotNull();
            var socket = both.configuration.api().socket();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Objects.requireNonNull(socket.getParent())))).isEqualTo("rwx------");
            try (var files = Files.list(Objects.requireNonNull(socket.getParent()))) {
                assertThat(files).as("nothing is left of the making").containsExactly(socket);
            }
            api.close();
            assertThat(socket).doesNotExist();
            assertThat(run("ue", "list").err()).startsWith("alcazar: no core runs with ").contains("./alcazar up");
        }
    }

    @Test
    void policyIsChangedByWhoKnowsTheLastVersion() throws IOException {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "");
                var api = Objects.requireNonNull(AdministrationApi.start(both.configuration, both.world, both.core, both.storage, both.journal))) {
            assertThat(api).isNotNull();
            var row = "{\"id\": \"vip\", \"mm\": \"DH exchange (network)\"}";
            assertThat(ask(both, "POST", "/policies", row).headers()).containsEntry("etag", "\"1\"");
            assertThat(both.core.securityPolicies().version()).as("what is decided by").isEqualTo(1);
            assertThat(ok(both, "/policies").get("rows").get(0).get("mm").asString()).isEqualTo("DH exchange (network)");
            assertThat(ok(both, "/policies/history").get("changes").get(0).get("actor").asString()).isEqualTo(System.getProperty("user.name"));
            assertThat(ask(both, "POST", "/policies", row).status()).isEqualTo(409);
            assertThat(ask(both, "POST", "/policies?replace=true", row).status()).isEqualTo(200);
            var stale = new UnixHttpClient(both.configuration.api().socket(), Duration.ofSeconds(30)).ask("DELETE", "/api/v1/policies/vip",
                    Map.of("If-Match", "\"1\""), null);
            assertThat(stale.status()).isEqualTo(412);
            assertThat(ask(both, "DELETE", "/policies/vip", null).status()).isEqualTo(200);
            assertThat(ask(both, "POST", "/policies/undo", "{}").status()).isEqualTo(200);
            var explained = ask(both, "POST", "/policies/explain", "{\"supi\": \"999700000000001\"}");
            assertThat(text(explained)).contains("vip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "{\"id\": \"a\", \"id\": \"b\", \"mm\": \"DH exchange\"}", "{\"id\": \"a\", \"role\": \"administrator\"}",
            "{\"id\": 1, \"mm\": \"DH exchange\"}", "{\"id\": \"a\", \"mm\": \"DH exchange\"} {}", "{\"id\": {\"id\": []}}", "{\"id\": \"a\", \"mm\": \"nothing\"}"})
    void whatIsNotARowIsRefused(String body) throws IOException {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "");
                var api = Objects.requireNonNull(AdministrationApi.start(both.configuration, both.world, both.core, both.storage, both.journal))) {
            assertThat(api).isNotNull();
            var answer = ask(both, "POST", "/policies", body);
            assertThat(answer.status()).as(text(answer)).isEqualTo(400);
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(text(answer)).doesNotContain("jackson", "java");
            assertThat(ask(both, "POST", "/policies", "[".repeat(1000)).status()).isEqualTo(400);
            assertThat(ask(both, "POST", "/policies", " ".repeat(70_000)).status()).isEqualTo(413);
            assertThat(ask(both, "GET", "/ues/..%2fpolicies", null).status()).isBetween(400, 404);
            assertThat(ask(both, "GET", "/../../etc/passwd", null).status()).isBetween(400, 404);
            assertThat(ask(both, "PUT", "/policies", null).status()).isEqualTo(405);
            assertThat(ask(both, "GET", "/ues?limit=1&limit=2", null).status()).isEqualTo(400);
            assertThat(ok(both, "/policies").get("rows").size()).isZero();
        }
    }

    /** What it answers, the whole of it. */
    private static JsonNode ok(InterworkingFixture core, String target) throws IOException {
        var answer = ask(core, "GET", target, null);
        assertThat(answer.status()).as(text(answer)).isEqualTo(200);
        return JsonMapper.shared().readTree(text(answer));
    }

    private static HttpResponse ask(InterworkingFixture core, String method, String target, @Nullable String body) throws IOException {
        return new UnixHttpClient(core.configuration.api().socket(), Duration.ofSeconds(30)).ask(method, "/api/v1" + target, Map.of(),
                body == null ? null : Octets.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(HttpResponse answer) {
        return new String(answer.body().toArray(), StandardCharsets.UTF_8);
    }

    private String says(String... words) {
        var terminal = run(words);
        assertThat(terminal.err()).isEmpty();
        return terminal.out();
    }

    private RecordingTerminal run(String... words) {
        var terminal = RecordingTerminal.plain();
        var all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--config";
        all[words.length + 1] = folder.resolve("legacy.yaml").toString();
        int code = CommandLines.run(terminal.terminal(), all);
        assertThat(code).isIn(ExitCode.OK, ExitCode.FAILED);
        return terminal;
    }
}
