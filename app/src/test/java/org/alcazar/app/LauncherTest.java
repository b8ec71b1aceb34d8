// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a house of cardboard: a JDK that prints what it is told, and a Maven that notes that it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

    @TempDir
    private Path folder;

    private Path root;
    private Path jdk;
    private Path tools;

    @BeforeEach
    void buildHouse() throws IOException {
        root = Files.createDirectories(folder.resolve("a house"));
        script(root.resolve("alcazar"), Files.readString(Path.of("..", "alcazar")));
        Files.writeString(root.resolve("pom.xml"), "");
        for (var wing : List.of("foundation", "protocol", "security", "function", "radio")) {
            Files.createDirectories(root.resolve(wing));
        }
        Files.writeString(Files.createDirectories(root.resolve("app/src/main/java")).resolve("A.java"), "");
        jdk = Files.createDirectories(folder.resolve("jdk"));
        script(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 42\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"25.0.1\"\n");
        tools = Files.createDirectories(folder.resolve("tools"));
        maven("mkdir -p app/target && printf 'lib/b.jar:lib/a.jar' >app/target/class-path");
    }

    @Test
    void buildsWhatIsMissingAndHandsOverToJava() throws Exception {
        var run = run(folder, root.resolve("alcazar").toString(), "doctor", "--config", "a file");
        assertThat(run.code).isEqualTo(42);
        assertThat(run.err).startsWith("Building Alcazar").contains("Built in");
        assertThat(run.arguments()).endsWith("org.alcazar.app.Alcazar", "doctor", "--config", "a file")
                .contains("--enable-native-access=ALL-UNNAMED");
        var target = root.toRealPath().resolve("app/target");
        assertThat(run.after("-cp")).isEqualTo(target + "/alcazar-app.jar:" + target + "/lib/b.jar:" + target + "/lib/a.jar");
    }

    @Test
    void buildsOnceOnly() throws Exception {
        run(root, "./alcazar");
        assertThat(run(root, "./alcazar").err).isEmpty();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(root, "./alcazar");
        Files.setLastModifiedTime(root.resolve("app/src/main/java/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(root, "./alcazar").err).contains("Built in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foundation/wire", "protocol/nas", "security/policy", "function/amf", "radio/gnb"})
    void buildsAgainWhenASourceOfAnyWingIsNewer(String room) throws Exception {
        run(root, "./alcazar");
        var source = Files.writeString(Files.createDirectories(root.resolve(room).resolve("src/main/java")).resolve("B.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(root, "./alcazar").err).contains("Built in");
    }

    @Test
    void doesNotBuildAgainForATest() throws Exception {
        run(root, "./alcazar");
        var test = Files.writeString(Files.createDirectories(root.resolve("app/src/test/java")).resolve("ATest.java"), "");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(root, "./alcazar").err).isEmpty();
    }

    @Test
    void worksThroughSymbolicLinksFromAnywhere() throws Exception {
        var link = Files.createSymbolicLink(tools.resolve("first"), root.resolve("alcazar"));
        Files.createSymbolicLink(folder.resolve("second"), tools.getFileName().resolve(link.getFileName()));
        var run = run(jdk, "../second", "version");
        assertThat(run.code).isEqualTo(42);
        assertThat(run.after("-cp")).startsWith(root.toRealPath().resolve("app/target").toString());
    }

    @Test
    void usesTheStartUpCacheWhenItIsThere() throws Exception {
        assertThat(run(root, "./alcazar").out).doesNotContain("-XX:AOTCache");
        var cache = Files.writeString(root.toRealPath().resolve("app/target/alcazar.aot"), "");
        assertThat(run(root, "./alcazar").arguments()).contains("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    @Test
    void decodesWithTheFirstCompilerOnlyAndTheCache() throws Exception {
        run(root, "./alcazar");
        var cache = Files.writeString(root.toRealPath().resolve("app/target/alcazar.aot"), "");
        assertThat(run(root, "./alcazar", "decode", "-").arguments()).contains("-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + cache);
        assertThat(run(root, "./alcazar", "up").arguments()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void saysWhatKeptTheBuildFromSucceeding() throws Exception {
        maven("echo '[INFO] fine'; echo '[ERROR] A.java:[1,2] that is no Java'; echo '[ERROR] Re-run Maven using -X'; exit 1");
        var run = run(root, "./alcazar", "version");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("[ERROR] A.java:[1,2] that is no Java").doesNotContain("Re-run")
                .endsWith("alcazar: the build failed; all of its words are in " + root.toRealPath().resolve("app/target/build.log") + "\n");
    }

    @Test
    void tellsTheBuildWhichJavaToCompileWith() throws Exception {
        maven("echo \"[ERROR] $JAVA25_HOME\"; exit 1");
        assertThat(run(root, "./alcazar").err).contains("[ERROR] " + jdk);
    }

    private void maven(String body) throws IOException {
        script(tools.resolve("mvn"), "#!/bin/sh\n" + body + "\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(int code, String out, String err) {

        List<String> arguments() {
            return out.lines().toList();
        }

        String after(String argument) {
            return arguments().get(arguments().indexOf(argument) + 1);
        }
    }

    private Run run(Path from, String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var words = new ArrayList<>(List.of("bash"));
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).directory(from.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", tools + ":", (path, first) -> first + path);
        builder.environment().remove("ALCAZAR_JAVA_OPTS");
        var process = builder.start();
        if (!process.waitFor(60, SECONDS)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
