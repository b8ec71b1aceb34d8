// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import java.util.List;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.app.terminal.Terminal.Colour;

/**
 * Prints messages as arrows between lines of life, one line each, while they happen.
 *
 * <p>Safe for use by several threads: messages are printed in the order in which they are told.
 */
public final class Ladder {

    private final Terminal terminal;
    private final Strokes strokes;
    private final Stage stage;
    private List<Party> parties;

    /** What lines are drawn with. */
    private record Strokes(char life, char dash, char crossing, char right, char left) {

        private static final Strokes DRAWN = new Strokes('│', '─', '┼', '▶', '◀');
        private static final Strokes TYPED = new Strokes('|', '-', '+', '>', '<');
    }

    /** Of 5G alone. */
    public Ladder(Terminal terminal) {
        this(terminal, Stage.CORE);
    }

    public Ladder(Terminal terminal, Stage stage) {
        this.terminal = terminal;
        this.stage = stage;
        this.parties = upTo(stage == Stage.CORE ? Party.PCF : stage.parties().getLast());
        this.strokes = terminal.unicode() ? Strokes.DRAWN : Strokes.TYPED;
    }

    /**
     * Begins a ladder: what it shows, and the names above its columns.
     *
     * @param ue the phone's name, such as {@code UE 1}
     */
    public synchronized void begin(String title, String ue, String gnb) {
        begin(title, ue, gnb, Party.AMF.title(), Party.AUSF.title(), Party.UDM.title(), Party.PCF.title());
    }

    /** As {@link #begin(String, String, String)}, with those too that have to do with sessions only. */
    public synchronized void beginWhole(String title, String ue, String gnb) {
        begin(title, ue, gnb, Party.AMF.title(), Party.AUSF.title(), Party.UDM.title(), Party.PCF.title(), Party.SMF.title(),
                Party.UPF.title());
    }

    /**
     * Begins a ladder of the first columns only.
     *
     * @param names above the columns, from the UE inwards; one or more, columns without a name are not drawn
     */
    public synchronized void begin(String title, String... names) {
        parties = stage.parties().subList(0, names.length);
        terminal.line("");
        terminal.line(terminal.coloured(Colour.BOLD, title));
        var line = new StringBuilder(" ".repeat(width() + names[names.length - 1].length()));
        for (var party : parties) {
            var name = names[parties.indexOf(party)];
            int start = Math.max(stage.column(party) - name.length() / 2, 0);
            line.replace(start, start + name.length(), name);
        }
        terminal.line(terminal.coloured(Colour.BOLD, line.toString().stripTrailing()));
    }

    /** An arrow. */
    public synchronized void message(Signal signal) {
        draw(signal.from());
        draw(signal.to());
        var line = livesOnly();
        int arrowFrom = Math.min(stage.column(signal.from()), stage.column(signal.to())) + 1;
        int arrowTo = Math.max(stage.column(signal.from()), stage.column(signal.to()));
        for (int i = arrowFrom; i < arrowTo; i++) {
            line.setCharAt(i, strokes.dash);
        }
        int labelFrom = arrowFrom;
        for (var party : parties) {
            if (stage.isBetween(party, signal.from(), signal.to())) {
                line.setCharAt(stage.column(party), strokes.crossing);
                labelFrom = Math.max(labelFrom, stage.column(party) < arrowTo - 30 ? stage.column(party) + 1 : labelFrom);
            }
        }
        boolean rightward = stage.column(signal.to()) > stage.column(signal.from());
        line.setCharAt(rightward ? arrowTo - 1 : arrowFrom, rightward ? strokes.right : strokes.left);
        var label = " " + shortened(signal.label(), arrowTo - labelFrom - 4) + " ";
        int start = labelFrom + (arrowTo - labelFrom - label.length()) / 2;
        line.replace(start, start + label.length(), label);

        var arrow = line.substring(arrowFrom, arrowTo);
        terminal.line(line.substring(0, arrowFrom) + terminal.coloured(colour(signal.kind()), arrow)
                + (line.substring(arrowTo).stripTrailing() + note(signal.note())).stripTrailing());
    }

    /** Something that happens in one place, or that the reader should know there. */
    public synchronized void remark(Party where, String text) {
        draw(where);
        var line = livesOnly();
        var words = " " + text + " ";
        int start = stage.column(where) + 1;
        if (start + words.length() > line.length()) {
            line.append(" ".repeat(start + words.length() - line.length()));
        }
        line.replace(start, start + words.length(), words);
        terminal.line(line.substring(0, start) + terminal.coloured(Colour.FAINT, words) + line.substring(start + words.length()).stripTrailing());
    }

    /** One that takes part unannounced has a column from here on. */
    private void draw(Party party) {
        if (!parties.contains(party)) {
            parties = upTo(party);
        }
    }

    private List<Party> upTo(Party last) {
        return stage.parties().subList(0, stage.upTo(last));
    }

    private StringBuilder livesOnly() {
        var line = new StringBuilder(" ".repeat(width()));
        for (var party : parties) {
            line.setCharAt(stage.column(party), strokes.life);
        }
        return line;
    }

    private int width() {
        return stage.column(parties.getLast()) + 2;
    }

    private String note(String note) {
        return note.isEmpty() ? "" : "  " + terminal.coloured(Colour.FAINT, note);
    }

    private static String shortened(String label, int room) {
        return label.length() <= room ? label : label.substring(0, Math.max(room - 1, 0)) + ".";
    }

    private static Colour colour(Signal.Kind kind) {
        return switch (kind) {
            case NAS -> Colour.CYAN;
            case NGAP -> Colour.BLUE;
            case REQUEST, ANSWER -> Colour.MAGENTA;
            case FAILURE -> Colour.RED;
        };
    }
}
