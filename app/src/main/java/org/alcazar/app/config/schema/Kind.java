// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import org.alcazar.app.config.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A kind of value: how it is read, written and described.
 *
 * @param <V> its type in the program
 */
public sealed interface Kind<V> permits ScalarKind, ListKind, Section {

    /**
     * The value of {@code node}.
     *
     * @param path the setting's name from the top of the file, for messages
     * @return null if it is none; what is wrong was reported to {@code context}
     */
    @Nullable V read(YamlNode node, String path, ReadContext context);

    /** What may stand here, to follow "expected": {@code a number from 0 to 255}. */
    String expectation();

    /** Writes {@code value} after its key, and ends the line. */
    void print(V value, YamlPrinter out);
}
