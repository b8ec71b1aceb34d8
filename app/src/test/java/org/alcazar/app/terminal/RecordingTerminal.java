// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A terminal whose text a test reads. */
public final class RecordingTerminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    private RecordingTerminal(boolean interactive, boolean unicode) {
        terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive, unicode);
    }

    public static RecordingTerminal plain() {
        return new RecordingTerminal(false, false);
    }

    public static RecordingTerminal drawn() {
        return new RecordingTerminal(false, true);
    }

    public static RecordingTerminal interactive() {
        return new RecordingTerminal(true, true);
    }

    public Terminal terminal() {
        return terminal;
    }

    public String out() {
        return out.toString().replace("\r\n", "\n");
    }

    public String err() {
        return err.toString().replace("\r\n", "\n");
    }
}
