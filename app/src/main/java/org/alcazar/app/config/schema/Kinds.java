// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kinds of value that stand in more than one place. */
public final class Kinds {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z./][A-Za-z0-9 ./_:-]*");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    public static final Kind<Boolean> FLAG = word("true or false", text -> switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new InvalidValueException("expected true or false");
    }, String::valueOf);

    public static final Kind<Integer> PORT = number(1, 65535);

    public static final Kind<InetAddress> ADDRESS = word("an IP address such as 127.0.0.1, 0.0.0.0 (all) or ::1", text -> {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("expected an IP address such as 127.0.0.1, 0.0.0.0 (all) or ::1");
        }
    }, address -> quoted(address.getHostAddress()));

    /** A file that need not exist. A relative one is left relative. */
    public static final ScalarKind<Path> FILE = word("a file, relative to the folder of this one", Kinds::path,
            path -> quoted(path.toString()));

    /** A file that exists. */
    public static ScalarKind<Path> existingFile(String remedy) {
        return new ScalarKind<>(FILE.expectation(), (text, context) -> {
            var file = path(text);
            if (!context.filesMayLack() && !Files.isRegularFile(context.directory().resolve(file))) {
                throw new InvalidValueException("there is no such file; " + remedy);
            }
            return file;
        }, FILE.writer());
    }

    /** A file or a folder that exists. */
    public static ScalarKind<Path> existingPlace(String remedy) {
        var expectation = "a file or folder, relative to the folder of this one";
        return new ScalarKind<>(expectation, (text, context) -> {
            var place = path(text);
            if (!context.filesMayLack() && !Files.exists(context.directory().resolve(place))) {
                throw new InvalidValueException("there is no such file or folder; " + remedy);
            }
            return place;
        }, FILE.writer());
    }

    private Kinds() {
    }

    public static Kind<Integer> number(int least, int most) {
        var expectation = "a number from %d to %d".formatted(least, most);
        return word(expectation, text -> {
            try {
                int value = text.startsWith("0x") ? Integer.parseInt(text, 2, text.length(), 16) : Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Said below, with what would be right.
            }
            throw new InvalidValueException("expected " + expectation);
        }, String::valueOf);
    }

    /** Printable text of at least one letter. */
    public static Kind<String> text(int most) {
        var expectation = "1 to %d printable letters".formatted(most);
        return word(expectation, text -> {
            if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidValueException("expected " + expectation);
            }
            return text;
        }, Kinds::quoted);
    }

    /** Text of the form that {@code pattern} names, written in quotes, since it may look like a number. */
    public static ScalarKind<String> pattern(String pattern, String expectation) {
        var compiled = Pattern.compile(pattern);
        return word(expectation, text -> {
            if (!compiled.matcher(text).matches()) {
                throw new InvalidValueException("expected " + expectation);
            }
            return text;
        }, text -> '"' + text + '"');
    }

    /** One of an enum's constants, written in the case that {@code name} gives it and read in any. */
    public static <E extends Enum<E>> ScalarKind<E> oneOf(Class<E> type, Function<E, String> name) {
        return oneOf(List.of(type.getEnumConstants()), name);
    }

    /** One of some of an enum's constants. */
    public static <E extends Enum<E>> ScalarKind<E> oneOf(List<E> constants, Function<E, String> name) {
        var names = constants.stream().map(name).toList();
        var expectation = "one of " + String.join(", ", names);
        return word(expectation, text -> {
            for (var constant : constants) {
                if (name.apply(constant).equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            var near = Nearest.to(text, names);
            throw new InvalidValueException(near == null ? "expected " + expectation : "did you mean " + near + "?");
        }, name);
    }

    /** A time such as {@code 6s}. */
    public static ScalarKind<Duration> duration(Duration least, Duration most) {
        var expectation = "a time from %s to %s, such as 6s, 12m or 1h".formatted(write(least), write(most));
        return word(expectation, text -> {
            var matcher = DURATION.matcher(text);
            if (matcher.matches()) {
                var value = times(Long.parseLong(matcher.group(1)), matcher.group(2));
                if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                    return value;
                }
            }
            throw new InvalidValueException("expected " + expectation);
        }, Kinds::write);
    }

    /** A kind whose reading needs nothing but the text. */
    public static <V> ScalarKind<V> word(String expectation, Function<String, V> reader, Function<V, String> writer) {
        return new ScalarKind<>(expectation, (text, _) -> reader.apply(text), writer);
    }

    /** {@code text} as YAML takes it for text. */
    public static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.contains(": ") && !text.endsWith(" ") && !text.endsWith(":")
                && switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "false", "null", "yes", "no", "on", "off" -> false;
                    default -> true;
                };
        return plain ? text : text.chars().mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** {@code duration} in the largest unit that gives a whole number. */
    public static String write(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds != 0 && seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static Duration times(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new InvalidValueException("expected the path of a file");
    }
}
