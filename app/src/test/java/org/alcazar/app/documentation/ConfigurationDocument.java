// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.documentation;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.ScalarKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.app.config.schema.Setting;

/** Writes {@code docs/configuration.md} from the description of the settings. */
final class ConfigurationDocument {

    private static final String HEAD = """
            # Configuration

            One YAML file says all: `alcazar.yaml` in the current folder, or the one that `--config` names. The first `./alcazar up` writes it with
            comments, and makes the keys and the password that it names, in files that only their owner can read. No secret stands in it.

            - What is left out has its default. Relative paths start from the folder of the file.
            - A key that is unknown or stands twice, a value that can't be, a file that is not there: the start is refused with one line that names
              file, line and remedy, such as `alcazar.yaml:14: unknown key "plnm" under amf; did you mean "plmn"?`.
            - `./alcazar config check` names all of them at once, `./alcazar config show-default` prints the commented default.
            - Numbers may be written in hexadecimal (`0x00002a`). Quotes around digits are allowed and not needed: `070` stays three digits.

            This page is made from the program's own description of its settings; a test sees to it that both agree.
            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private ConfigurationDocument() {
    }

    static String text() {
        var document = new ConfigurationDocument();
        document.section("", "", Configuration.SECTION);
        return document.out.toString();
    }

    private void section(String path, String meaning, Section<?> section) {
        var rows = new ArrayList<String>();
        var inner = new ArrayList<Runnable>();
        for (var setting : section.settings()) {
            var name = path.isEmpty() ? setting.key() : path + "." + setting.key();
            switch (setting.kind()) {
                case Section<?> nested -> inner.add(() -> section(name, setting.meaning() + (standard(setting).isEmpty() ? "" : " Default: " + standard(setting) + "."), nested));
                case ListKind<?>(Section<?> element, int _, int _) -> {
                    rows.add(row(setting));
                    inner.add(() -> section(name + "[]", "An element of the list.", element));
                }
                case ListKind<?> _, ScalarKind<?> _ -> rows.add(row(setting));
            }
        }
        if (!path.isEmpty()) {
            out.append("\n## `").append(path).append("`\n\n").append(meaning).append('\n');
        }
        if (!rows.isEmpty()) {
            out.append("\n| key | value | default | what it does |\n|---|---|---|---|\n");
            rows.forEach(row -> out.append(row).append('\n'));
        }
        inner.forEach(Runnable::run);
    }

    private static String row(Setting<?, ?> setting) {
        return "| `%s` | %s | %s | %s |".formatted(setting.key(), cell(setting.kind().expectation()), standard(setting), cell(setting.meaning()));
    }

    private static String standard(Setting<?, ?> setting) {
        return switch (setting.absence()) {
            case REFUSED -> "none: must be written";
            case NONE -> "none";
            case STANDARD_SECTION -> "";
            case STANDARD -> {
                var text = setting.standardText();
                yield text == null ? "" : "`" + onOneLine(text) + "`";
            }
        };
    }

    private static String onOneLine(String yaml) {
        return yaml.lines().map(String::strip).filter(line -> !line.startsWith("#")).collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
