// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.util.List;

/** Writes commented YAML, indented by two, comments wrapped. */
public final class YamlPrinter {

    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();
    private String indent = "";
    private boolean atItem;
    private boolean silent;

    /** A comment of any length, on lines of its own. */
    public void comment(String text) {
        if (silent) {
            return;
        }
        var margin = (atItem ? indent.substring(STEP.length()) : indent) + "#";
        var line = new StringBuilder(margin);
        for (var word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > margin.length()) {
                out.append(line).append('\n');
                line.setLength(margin.length());
            }
            line.append(' ').append(word);
        }
        out.append(line).append('\n');
    }

    /** An empty line. */
    public void gap() {
        out.append('\n');
    }

    /** The key of the value that is written next. */
    public void key(String key) {
        out.append(margin()).append(key).append(':');
    }

    /** A setting that is left out, with a value it could have. */
    public void commentedOut(String key, String example) {
        if (!silent) {
            out.append(margin()).append("# ").append(key).append(": ").append(example).append('\n');
        }
    }

    /** A value on the line of its key, written as YAML takes it. */
    void scalar(String text) {
        if (atItem) {
            out.append(margin()).append(text).append('\n');
        } else {
            out.append(' ').append(text).append('\n');
        }
    }

    void flow(List<String> items) {
        out.append(" [").append(String.join(", ", items)).append("]\n");
    }

    /** What {@code body} writes belongs to the key just written, to the list item just begun, or to the document. */
    void block(Runnable body) {
        if (atItem || out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
            body.run();
            return;
        }
        out.append('\n');
        indented(body);
    }

    /** An item of a list; comments only if it is {@code explained}. */
    void item(boolean explained, Runnable body) {
        indented(() -> {
            boolean outer = silent;
            silent = outer || !explained;
            atItem = true;
            body.run();
            atItem = false;
            silent = outer;
        });
    }

    private void indented(Runnable body) {
        var outer = indent;
        indent += STEP;
        body.run();
        indent = outer;
    }

    private String margin() {
        if (!atItem) {
            return indent;
        }
        atItem = false;
        return indent.substring(STEP.length()) + "- ";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
