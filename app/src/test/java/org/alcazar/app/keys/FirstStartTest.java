// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    private Path folder;

    @Test
    void writesAConfigurationThatCanBeUsedAsItIs() throws Exception {
        var file = folder.resolve("alcazar.yaml");
        assertThat(FirstStart.prepare(file, Seeded.random(1))).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(ConfigurationFile.read(file)).isEqualTo(Configuration.initial().in(folder));
    }

    @Test
    void leavesAConfigurationThatIsThereAlone() throws Exception {
        var file = Files.writeString(folder.resolve("alcazar.yaml"), "# mine\n");
        assertThat(FirstStart.prepare(file, Seeded.random(1))).isFalse();
        assertThat(file).hasContent("# mine");
        assertThat(folder.resolve("var")).doesNotExist();
    }

    @Test
    void saysWhereItCannotWrite() {
        var file = folder.resolve("none/alcazar.yaml");
        assertThatThrownBy(() -> FirstStart.prepare(file, Seeded.random(1))).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + ": can't be written").hasMessageEndingWith("or name a file with --config");
    }
}
