// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of a section.
 *
 * @param <R> what the section is in the program
 * @param <V> what the setting is in the program
 */
public final class Setting<R, V extends @Nullable Object> {

    private final int index;
    private final String key;
    private final Kind<?> kind;
    private final Function<R, V> getter;
    private final Absence absence;
    private final @Nullable Object standard;
    private final String example;
    private final String meaning;

    /** What it means that a setting is not written. */
    public enum Absence {
        /** It must be written. */
        REFUSED,
        /** It has its default. */
        STANDARD,
        /** It is a section, and all in it has its default. */
        STANDARD_SECTION,
        /** There is none. */
        NONE
    }

    Setting(int index, String key, Kind<?> kind, Function<R, V> getter, Absence absence, @Nullable Object standard, String example,
            String meaning) {
        this.index = index;
        this.key = key;
        this.kind = kind;
        this.getter = getter;
        this.absence = absence;
        this.standard = standard;
        this.example = example;
        this.meaning = meaning;
    }

    int index() {
        return index;
    }

    public String key() {
        return key;
    }

    public Kind<?> kind() {
        return kind;
    }

    public Absence absence() {
        return absence;
    }

    /** What the setting does, in a sentence or more. */
    public String meaning() {
        return meaning;
    }

    /** For a setting that may be absent: a value it could have. */
    public String example() {
        return example;
    }

    /** The default as it would be written, null if there is none of its own. */
    public @Nullable String standardText() {
        return standard == null ? null : print(standard).strip();
    }

    @Nullable Object standard() {
        return standard;
    }

    void print(R section, YamlPrinter out) {
        Object value = getter.apply(section);
        if (value == null) {
            out.commentedOut(key, example);
        } else {
            out.key(key);
            printValue(value, out);
        }
    }

    private String print(Object value) {
        var out = new YamlPrinter();
        printValue(value, out);
        return out.toString();
    }

    @SuppressWarnings("unchecked") // the constructor's callers give kind and values of one type
    private void printValue(Object value, YamlPrinter out) {
        ((Kind<Object>) kind).print(value, out);
    }
}
