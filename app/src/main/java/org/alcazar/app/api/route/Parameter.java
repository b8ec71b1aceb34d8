// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something of a request's path or query.
 *
 * @param meaning for a person
 * @param standard what counts where it is left out; null if nothing does
 */
public record Parameter(String name, Place place, Value value, String meaning, @Nullable String standard) {

    /** Where it stands. */
    public enum Place {
        PATH, QUERY
    }

    /** What it may be. */
    public sealed interface Value {

        /** @param expectation the text for who wrote something else */
        record Text(Pattern pattern, String expectation) implements Value {
        }

        record Whole(long least, long most) implements Value {
        }

        record OneOf(List<String> words) implements Value {

            public OneOf {
                words = List.copyOf(words);
            }
        }
    }

    /** @throws ProblemException if a value of that text cannot be */
    void check(String text) {
        var expected = switch (value) {
            case Value.Text(var pattern, var expectation) -> pattern.matcher(text).matches() ? null : expectation;
            case Value.Whole(var least, var most) -> isWhole(text, least, most) ? null : "a number from %d to %d".formatted(least, most);
            case Value.OneOf(var words) -> words.contains(text) ? null : "one of " + String.join(", ", words);
        };
        if (expected != null) {
            throw ProblemException.badRequest("%s is %s".formatted(name, expected));
        }
    }

    private static boolean isWhole(String text, long least, long most) {
        if (!text.matches("[0-9]{1,18}")) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }
}
