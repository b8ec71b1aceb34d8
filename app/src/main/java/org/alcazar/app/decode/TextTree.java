// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.app.decode.Decoder.Decoded;
import org.alcazar.app.decode.Node.Group;
import org.alcazar.app.decode.Node.Items;
import org.alcazar.app.decode.Node.Member;
import org.alcazar.app.decode.Node.Value;
import org.jspecify.annotations.Nullable;

/** A message as indented text, a value a line. What is only told by its absence, a flag that is not set, is left out. */
public final class TextTree {

    private static final String STEP = "  ";
    private static final int MOST_IN_A_LINE = 100;

    private TextTree() {
    }

    /** The whole of it, ending in a line break. */
    public static String of(Decoded decoded) {
        var out = new StringBuilder();
        out.append(decoded.title()).append("  [").append(decoded.protocol()).append(decoded.guessed() ? ", guessed]" : "]").append('\n');
        members(out, decoded.content(), 1);
        if (!decoded.others().isEmpty()) {
            out.append("Fits as well: ").append(String.join(", ", decoded.others())).append(" (--protocol chooses).\n");
        }
        if (!decoded.exact()) {
            out.append("Note: encoded again, it would be other octets.\n");
        }
        return out.toString();
    }

    private static void members(StringBuilder out, Group group, int depth) {
        for (var member : group.members()) {
            if (!(member.node() instanceof Value(_, Object plain) && Boolean.FALSE.equals(plain))) {
                member(out, member, depth);
            }
        }
    }

    private static void member(StringBuilder out, Member member, int depth) {
        out.repeat(STEP, depth).append(Names.words(member.name())).append(':');
        node(out, member.node(), depth);
    }

    private static void node(StringBuilder out, Node node, int depth) {
        switch (node) {
            case Value(var text, _) -> out.append(' ').append(printable(text)).append('\n');
            case Group group -> {
                if (!group.type().isEmpty()) {
                    out.append(' ').append(group.type().indexOf(' ') < 0 ? Names.words(group.type()) : group.type());
                }
                out.append('\n');
                members(out, group, depth + 1);
            }
            case Items items -> items(out, items, depth);
        }
    }

    private static void items(StringBuilder out, Items items, int depth) {
        var line = inOneLine(items);
        if (line != null) {
            out.append(' ').append(line).append('\n');
            return;
        }
        out.append('\n');
        for (var item : items.nodes()) {
            out.repeat(STEP, depth + 1).append('-');
            node(out, item, depth + 1);
        }
    }

    private static @Nullable String inOneLine(Items items) {
        var line = new StringBuilder();
        for (var item : items.nodes()) {
            if (!(item instanceof Value(var text, _)) || line.length() + text.length() > MOST_IN_A_LINE) {
                return null;
            }
            line.append(line.isEmpty() ? "" : ", ").append(printable(text));
        }
        return line.toString();
    }

    /** A peer's text must not move the cursor or colour the terminal. */
    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return text.replaceAll("\\p{Cntrl}", "\ufffd");
            }
        }
        return text;
    }
}
