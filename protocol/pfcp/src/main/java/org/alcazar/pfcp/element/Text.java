// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.Octets;

/** Text from a peer, fit to be shown. */
final class Text {

    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private Text() {
    }

    static String of(Octets octets) {
        var text = new String(octets.sharedArray(), StandardCharsets.UTF_8);
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c < SPACE || c >= DELETE && c <= LAST_CONTROL ? '\ufffd' : c);
        }
        return shown.toString();
    }

    /** The labels of a domain name joined by points, or the octets as text if they are no labels (TS 23.003 §9.1). */
    static String ofLabels(Octets octets) {
        var name = new StringBuilder(octets.length());
        int at = 0;
        while (at < octets.length()) {
            int length = octets.at(at);
            if (length == 0 || length > DomainName.LONGEST_LABEL || at + 1 + length > octets.length()) {
                return of(octets);
            }
            name.append(at == 0 ? "" : ".").append(of(octets.slice(at + 1, at + 1 + length)));
            at += 1 + length;
        }
        return name.toString();
    }
}
