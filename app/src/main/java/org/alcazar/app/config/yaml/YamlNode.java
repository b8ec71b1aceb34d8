// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.yaml;

import java.util.List;
import java.util.SequencedMap;

/** A part of a YAML document, with the line (from 1) where it begins. */
public sealed interface YamlNode {

    int line();

    /** A word, number or quoted text, as written: {@code 070} stays three digits whether quoted or not. */
    record Scalar(String text, int line) implements YamlNode {
    }

    record Sequence(List<YamlNode> items, int line) implements YamlNode {
    }

    /** Entries in the order of the file. */
    record Mapping(SequencedMap<String, Entry> entries, int line) implements YamlNode {
    }

    /** Where a value is expected and none, or {@code null}, is written. */
    record Nothing(int line) implements YamlNode {
    }

    /**
     * A key and its value.
     *
     * @param line where the key stands
     */
    record Entry(String key, int line, YamlNode value) {
    }
}
