// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request's path and query as names and values. What can be read in two ways is refused. */
final class RequestPath {

    private static final int MOST_PARTS = 16;

    private RequestPath() {
    }

    /** The parts between the slashes, decoded; null if the path is none that there could be. */
    static @Nullable List<String> segments(String path) {
        if (!path.startsWith("/")) {
            return null;
        }
        var parts = path.substring(1).split("/", MOST_PARTS + 1);
        var segments = new ArrayList<String>();
        for (var part : parts) {
            var text = decoded(part, false);
            if (segments.size() == MOST_PARTS || text == null || text.isEmpty() || text.equals(".") || text.equals("..")
                    || text.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
                return null;
            }
            segments.add(text);
        }
        return segments;
    }

    /** @throws ProblemException if a name stands there twice, or it is no query */
    static Map<String, String> query(String query) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&", MOST_PARTS + 1)) {
            int equals = pair.indexOf('=');
            var name = equals < 1 ? null : decoded(pair.substring(0, equals), true);
            var value = equals < 1 ? null : decoded(pair.substring(equals + 1), true);
            if (name == null || value == null || values.size() == MOST_PARTS) {
                throw ProblemException.badRequest("the query is name=value, with & between");
            }
            if (values.put(name, value) != null) {
                throw ProblemException.badRequest("the query says something twice");
            }
        }
        return values;
    }

    /** Null if it is not encoded as it should be. */
    private static @Nullable String decoded(String text, boolean plusIsBlank) {
        var octets = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || Character.digit(text.charAt(i + 1), 16) < 0 || Character.digit(text.charAt(i + 2), 16) < 0) {
                    return null;
                }
                octets.put((byte) (Character.digit(text.charAt(i + 1), 16) << 4 | Character.digit(text.charAt(i + 2), 16)));
                i += 2;
            } else if (c <= ' ' || c > '~') {
                return null;
            } else {
                octets.put((byte) (c == '+' && plusIsBlank ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
