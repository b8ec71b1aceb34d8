// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.alcazar.app.config.yaml.YamlNode;
import org.alcazar.app.config.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A group of settings, and the record it becomes.
 *
 * {@snippet :
 * static final Section<N2> SECTION = Section.of(s -> {
 *     var listen = s.setting("listen", Kinds.ADDRESS, N2::listen, ANY, "Where gNBs connect.");
 *     var port = s.setting("port", Kinds.PORT, N2::port, 38412, "The SCTP port.");
 *     return v -> new N2(v.get(listen), v.get(port));
 * });
 * }
 *
 * @param <R> the record
 */
public final class Section<R> implements Kind<R> {

    private final List<Setting<R, ?>> settings;
    private final Function<Values, R> assembly;

    private Section(List<Setting<R, ?>> settings, Function<Values, R> assembly) {
        this.settings = settings;
        this.assembly = assembly;
    }

    /** Names the settings, and says how the record is made of them. */
    @FunctionalInterface
    public interface Layout<R> {

        /** The function returned may throw {@link InvalidValueException} if the settings don't go together. */
        Function<Values, R> lay(Builder<R> builder);
    }

    public static <R> Section<R> of(Layout<R> layout) {
        var builder = new Builder<R>();
        var assembly = layout.lay(builder);
        return new Section<>(List.copyOf(builder.settings), assembly);
    }

    /** The settings, in the order in which they are written. */
    public List<Setting<R, ?>> settings() {
        return settings;
    }

    /** The record if nothing is written; all settings must have defaults. */
    public R standard() {
        var values = new @Nullable Object[settings.size()];
        for (var setting : settings) {
            values[setting.index()] = standard(setting);
        }
        return assembly.apply(new Values(values));
    }

    private static @Nullable Object standard(Setting<?, ?> setting) {
        return switch (setting.absence()) {
            case STANDARD -> setting.standard();
            case STANDARD_SECTION -> ((Section<?>) setting.kind()).standard();
            case NONE -> null;
            case REFUSED -> throw new IllegalStateException(setting.key() + " has no default");
        };
    }

    @Override
    public @Nullable R read(YamlNode node, String path, ReadContext context) {
        return switch (node) {
            case Mapping mapping -> read(mapping, path, context);
            case YamlNode.Nothing(int line) -> read(new Mapping(new LinkedHashMap<>(), line), path, context);
            case YamlNode.Scalar(var text, int line) -> notASection(line, path, "\"" + text + "\"", context);
            case YamlNode.Sequence(_, int line) -> notASection(line, path, "a list", context);
        };
    }

    private @Nullable R read(Mapping mapping, String path, ReadContext context) {
        int before = context.problems().size();
        for (var entry : mapping.entries().values()) {
            if (settings.stream().noneMatch(setting -> setting.key().equals(entry.key()))) {
                reportUnknown(entry, path, context);
            }
        }
        var values = new @Nullable Object[settings.size()];
        for (var setting : settings) {
            values[setting.index()] = value(setting, mapping, path, context);
        }
        if (context.problems().size() > before) {
            return null;
        }
        try {
            return assembly.apply(new Values(values));
        } catch (InvalidValueException e) {
            context.report(mapping.line(), (path.isEmpty() ? "" : path + ": ") + e.getMessage());
            return null;
        }
    }

    private static @Nullable Object value(Setting<?, ?> setting, Mapping mapping, String path, ReadContext context) {
        var entry = mapping.entries().get(setting.key());
        if (entry != null) {
            return setting.kind().read(entry.value(), join(path, setting.key()), context);
        }
        if (setting.absence() == Setting.Absence.REFUSED) {
            context.report(mapping.line(), "%s lacks; expected %s".formatted(join(path, setting.key()), setting.kind().expectation()));
            return null;
        }
        return standard(setting);
    }

    private void reportUnknown(YamlNode.Entry entry, String path, ReadContext context) {
        var keys = settings.stream().map(Setting::key).toList();
        var near = Nearest.to(entry.key(), keys);
        var place = path.isEmpty() ? "" : " under " + path;
        var remedy = near == null ? "expected one of " + String.join(", ", keys) : "did you mean \"" + near + "\"?";
        context.report(entry.line(), "unknown key \"%s\"%s; %s".formatted(entry.key(), place, remedy));
    }

    private @Nullable R notASection(int line, String path, String what, ReadContext context) {
        context.report(line, "%s is %s; expected %s".formatted(path.isEmpty() ? "the file" : path, what, expectation()));
        return null;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Override
    public String expectation() {
        return "settings such as " + String.join(", ", settings.stream().limit(3).map(Setting::key).toList());
    }

    @Override
    public void print(R value, YamlPrinter out) {
        out.block(() -> {
            boolean first = true;
            for (var setting : settings) {
                if (setting.absence() == Setting.Absence.STANDARD_SECTION && !first) {
                    out.gap();
                }
                out.comment(setting.meaning());
                setting.print(value, out);
                first = false;
            }
        });
    }

    /** Takes the settings of a section. */
    public static final class Builder<R> {

        private final List<Setting<R, ?>> settings = new ArrayList<>();

        /** A setting that has a default. */
        public <V> Setting<R, V> setting(String key, Kind<V> kind, Function<R, V> getter, V standard, String meaning) {
            return add(key, kind, getter, Setting.Absence.STANDARD, standard, "", meaning);
        }

        /** A setting that must be written. */
        public <V> Setting<R, V> required(String key, Kind<V> kind, Function<R, V> getter, String meaning) {
            return add(key, kind, getter, Setting.Absence.REFUSED, null, "", meaning);
        }

        /** A setting that may be left out, with a value it could have. */
        public <V> Setting<R, @Nullable V> optional(String key, Kind<V> kind, Function<R, @Nullable V> getter, String example,
                String meaning) {
            return add(key, kind, getter, Setting.Absence.NONE, null, example, meaning);
        }

        /** A section within, which may be left out if all in it has defaults. */
        public <V> Setting<R, V> section(String key, Section<V> kind, Function<R, V> getter, String meaning) {
            return add(key, kind, getter, Setting.Absence.STANDARD_SECTION, null, "", meaning);
        }

        private <V extends @Nullable Object> Setting<R, V> add(String key, Kind<?> kind, Function<R, V> getter, Setting.Absence absence,
                @Nullable Object standard, String example, String meaning) {
            var setting = new Setting<>(settings.size(), key, kind, getter, absence, standard, example, meaning);
            settings.add(setting);
            return setting;
        }
    }

    /** What was read, by setting. */
    public static final class Values {

        private final @Nullable Object[] values;

        private Values(@Nullable Object[] values) {
            this.values = values;
        }

        /** The value of a setting of the section being read. */
        @SuppressWarnings({"unchecked", "NullAway"}) // a setting's kind yields its type, and null only where the setting may be absent
        public <V extends @Nullable Object> V get(Setting<?, V> setting) {
            return (V) values[setting.index()];
        }
    }
}
