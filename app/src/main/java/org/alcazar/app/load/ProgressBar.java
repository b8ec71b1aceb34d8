// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import org.alcazar.app.terminal.Terminal;
import org.alcazar.gnb.load.Progress;

/** How far a simulation is, on one line that is drawn over, where a person watches. */
public final class ProgressBar {

    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final String title;

    public ProgressBar(Terminal terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    public void show(Progress progress) {
        if (!terminal.interactive()) {
            return;
        }
        int done = progress.registered() + progress.failed();
        int filled = progress.total() == 0 ? WIDTH : (int) ((long) WIDTH * done / progress.total());
        terminal.err().print("\r\u001b[K%s %s%s %,d of %,d, %,d failed, %d s".formatted(title, "#".repeat(filled), ".".repeat(WIDTH - filled), done,
                progress.total(), progress.failed(), progress.elapsed().toSeconds()));
        if (done == progress.total()) {
            terminal.err().print("\r\u001b[K");
        }
        terminal.err().flush();
    }
}
