// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages that are made from the program agree with it. {@code -Dalcazar.docs=write} writes them afresh. */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void configurationPageAgreesWithTheSettings() throws IOException {
        check("configuration.md", ConfigurationDocument.text());
    }

    @Test
    void commandLinePageAgreesWithTheCommands() throws IOException {
        check("command-line.md", CommandLineDocument.text());
    }

    private static void check(String page, String text) throws IOException {
        var file = DOCS.resolve(page);
        if (System.getProperty("alcazar.docs", "").equals("write")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, text);
        }
        assertThat(file).as("run mvn -pl app -am test -Dtest=DocumentationTest -Dalcazar.docs=write -Dsurefire.failIfNoSpecifiedTests=false")
                .content().isEqualToNormalizingNewlines(text);
    }
}
