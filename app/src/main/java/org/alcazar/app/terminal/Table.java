// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alcazar.app.terminal.Terminal.Colour;

/** Rows in aligned columns, numbers to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... titles) {
        this.titles = List.of(titles);
    }

    /** A row with as many cells as there are titles. */
    public Table row(Object... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + titles.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    public void print(Terminal terminal) {
        var widths = new int[titles.size()];
        var numeric = new boolean[titles.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = titles.get(i).length();
            numeric[i] = !rows.isEmpty();
            for (var row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
                numeric[i] &= row.get(i).matches("[0-9][0-9.,]*( [a-zA-Zµ%/]+)?|-?");
            }
        }
        terminal.line(terminal.coloured(Colour.BOLD, line(titles, widths, numeric)));
        for (var row : rows) {
            terminal.line(line(row, widths, numeric));
        }
    }

    private static String line(List<String> cells, int[] widths, boolean[] numeric) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : GAP).append(numeric[i] ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }
}
