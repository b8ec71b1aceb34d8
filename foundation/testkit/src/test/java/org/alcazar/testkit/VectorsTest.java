// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class VectorsTest {

    @Test
    void readsEveryKindOfField() {
        var vector = Vectors.resource(VectorsTest.class, "/vectors.json").getFirst();
        assertThat(vector.name()).isEqualTo("first");
        assertThat(vector.hex("key")).containsExactly(0x00, 0xff);
        assertThat(vector.number("count")).isEqualTo(7);
        assertThat(vector.longNumber("wide")).isEqualTo(1L << 32);
        assertThat(vector.flag("ok")).isTrue();
        assertThat(vector.nested("inner").hex("mac")).containsExactly(0xaa);
        assertThat(vector.list("steps")).extracting(step -> step.text("k")).containsExactly("01", "02");
        assertThat(vector.hexes("parts")).containsExactly(new byte[] {10}, new byte[] {11});
        assertThat(vector.has("none")).isFalse();
        assertThat(vector).hasToString("first");
    }

    @Test
    void namesTheVectorAndTheFieldThatIsMissingOrOfAnotherKind() {
        var vectors = Vectors.resource(VectorsTest.class, "/vectors.json");
        assertThatThrownBy(() -> vectors.get(0).hex("rand")).isInstanceOf(NoSuchElementException.class).hasMessageContainingAll("first", "rand");
        assertThatThrownBy(() -> vectors.get(0).number("wide")).isInstanceOf(NoSuchElementException.class).hasMessageContaining("wide");
        assertThatThrownBy(() -> vectors.get(1).hex("key")).isInstanceOf(NoSuchElementException.class).hasMessageContaining("/vectors.json[1]");
    }

    @Test
    void findsTheFolderBesideTheProject(@TempDir Path base) throws IOException {
        var module = Files.createDirectories(base.resolve("project/foundation/crypto"));
        assertThat(SharedVectors.beside(module)).isNotEqualTo(base.resolve("shared/vectors"));
        Files.createDirectories(base.resolve("shared/vectors"));
        assertThat(SharedVectors.beside(module)).isEqualTo(base.resolve("shared/vectors"));
    }

    @Test
    void abortsTheTestWhereTheFileIsMissing() {
        assertThatThrownBy(() -> SharedVectors.load("no-such-file.json"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("SKIPPED")
                .hasMessageContaining("no-such-file.json");
    }
}
