// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ScalarKind;

/** Where a password is found. The password itself never stands in the configuration. */
public sealed interface PasswordSource {

    /** The first line of a file that its owner only can read. */
    record OfFile(Path file) implements PasswordSource {
    }

    record OfEnvironment(String variable) implements PasswordSource {
    }

    /** The same source, a relative file taken from {@code folder}. */
    default PasswordSource in(Path folder) {
        return switch (this) {
            case OfFile(var file) -> new OfFile(folder.resolve(file));
            case OfEnvironment environment -> environment;
        };
    }

    String EXPECTATION = "file:NAME or env:VARIABLE; a password itself must not stand here";

    ScalarKind<PasswordSource> KIND = new ScalarKind<>(EXPECTATION, (text, context) -> {
        if (text.startsWith("file:")) {
            return new OfFile(Kinds.FILE.reader().read(text.substring("file:".length()), context));
        }
        if (text.matches("env:[A-Za-z_][A-Za-z0-9_]*")) {
            return new OfEnvironment(text.substring("env:".length()));
        }
        throw new InvalidValueException("expected " + EXPECTATION);
    }, source -> switch (source) {
        case OfFile(var file) -> Kinds.quoted("file:" + file);
        case OfEnvironment(var variable) -> "env:" + variable;
    }, true);
}
