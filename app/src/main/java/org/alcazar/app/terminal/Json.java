// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.terminal;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for programs: records as JSON, in the order of their components. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private Json() {
    }

    public static void print(Terminal terminal, Object value) {
        terminal.line(MAPPER.writeValueAsString(value));
    }
}
