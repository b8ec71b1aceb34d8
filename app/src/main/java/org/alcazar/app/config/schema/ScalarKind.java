// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.util.function.Consumer;
import java.util.function.Function;
import org.alcazar.app.config.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A value written as one word.
 *
 * @param expectation what may stand here, to follow "expected"
 * @param reader the value of the text; throws {@link InvalidValueException} if it is none
 * @param writer the text of a value
 * @param discreet whether messages leave the text out, because a secret may have been written there by mistake
 */
public record ScalarKind<V>(String expectation, Reader<V> reader, Function<V, String> writer, boolean discreet) implements Kind<V> {

    public ScalarKind(String expectation, Reader<V> reader, Function<V, String> writer) {
        this(expectation, reader, writer, false);
    }

    /** Reads a value from its text. */
    @FunctionalInterface
    public interface Reader<V> {

        /**
         * The value of {@code text}.
         *
         * @throws InvalidValueException if it is none
         */
        V read(String text, ReadContext context);
    }

    /** The same values with a further condition: {@code check} throws {@link InvalidValueException} for what it refuses. */
    public ScalarKind<V> checked(Consumer<V> check) {
        return new ScalarKind<>(expectation, (text, context) -> {
            var value = reader.read(text, context);
            check.accept(value);
            return value;
        }, writer, discreet);
    }

    @Override
    public @Nullable V read(YamlNode node, String path, ReadContext context) {
        return switch (node) {
            case YamlNode.Scalar(var text, int line) -> {
                try {
                    yield reader.read(text, context);
                } catch (InvalidValueException e) {
                    var what = discreet ? "can't be read" : "is \"" + abbreviated(text) + "\"";
                    context.report(line, "%s %s; %s".formatted(path, what, e.getMessage()));
                    yield null;
                }
            }
            case YamlNode.Nothing(int line) -> reportMismatch(line, path, "has no value", context);
            case YamlNode.Sequence(_, int line) -> reportMismatch(line, path, "is a list", context);
            case YamlNode.Mapping(_, int line) -> reportMismatch(line, path, "is a group of settings", context);
        };
    }

    private @Nullable V reportMismatch(int line, String path, String what, ReadContext context) {
        context.report(line, "%s %s; expected %s".formatted(path, what, expectation));
        return null;
    }

    @Override
    public void print(V value, YamlPrinter out) {
        out.scalar(writer.apply(value));
    }

    private static String abbreviated(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > 60 ? line.substring(0, 57) + "..." : line;
    }
}
