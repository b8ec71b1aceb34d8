// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.terminal.Terminal;

/** The program. */
public final class Alcazar {

    private Alcazar() {
    }

    public static void main(String[] args) {
        var charset = Charset.defaultCharset();
        var console = System.console();
        boolean forPeople = console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
        var terminal = new Terminal(new PrintWriter(System.out, false, charset), new PrintWriter(System.err, true, charset),
                forPeople, charset.newEncoder().canEncode('│'));
        int code = CommandLines.run(terminal, args);
        terminal.flush();
        System.exit(code);
    }
}
