// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.terminal;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out for what was asked for
 * @param err for what is to be said beside it
 * @param interactive whether a person watches: colours and moving progress are welcome
 * @param unicode whether lines can be drawn with more than ASCII
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive, boolean unicode) {

    /** Prints a line at once. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** {@code text} in a colour if a person watches. */
    public String coloured(Colour colour, String text) {
        return interactive ? colour.code + text + "\u001b[0m" : text;
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    /** Colours that are readable on dark and on light ground. */
    public enum Colour {
        RED("31"), GREEN("32"), YELLOW("33"), BLUE("34"), MAGENTA("35"), CYAN("36"), FAINT("2"), BOLD("1");

        private final String code;

        Colour(String code) {
            this.code = "\u001b[" + code + "m";
        }
    }
}
