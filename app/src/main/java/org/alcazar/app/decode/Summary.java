// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.app.decode.Decoder.Decoded;
import org.alcazar.app.decode.Node.Value;
import org.jspecify.annotations.Nullable;

/** A message in one line: {@code ngap: Uplink NAS Transport, Authentication Response (RAN UE 1, AMF UE 7)}. */
public final class Summary {

    /** The identifiers that tell whose message it is, and how they are called in a line. */
    private static final String[][] IDS = {{"ranUeNgapId", "RAN UE"}, {"amfUeNgapId", "AMF UE"}, {"enbUeS1apId", "ENB UE"}, {"mmeUeS1apId", "MME UE"},
            {"seid", "SEID"}, {"teid", "TEID"}, {"sequenceNumber", "Sequence number"}};

    private Summary() {
    }

    /** The line, without a line break at its end. */
    public static String of(Decoded decoded) {
        var line = new StringBuilder(80).append(decoded.protocol()).append(": ").append(decoded.title());
        if (decoded.within() != null) {
            line.append(", ").append(decoded.within().title());
        }
        var ids = ids(decoded);
        if (!ids.isEmpty()) {
            line.append(" (").append(ids).append(')');
        }
        if (decoded.wrongMac()) {
            line.append("; MAC wrong");
        }
        if (!decoded.exact()) {
            line.append("; encoded again, it would be other octets");
        }
        if (!decoded.others().isEmpty()) {
            line.append("; fits as well: ").append(String.join(", ", decoded.others()));
        }
        return line.toString();
    }

    /** Identifiers of the message; empty if it has none. */
    static String ids(Decoded decoded) {
        var text = new StringBuilder();
        for (var id : IDS) {
            if (member(decoded, id[0]) instanceof Value(var value, _)) {
                text.append(text.isEmpty() ? "" : ", ").append(id[1]).append(' ').append(value);
            }
        }
        return text.toString();
    }

    /** What the message's component of that name is shown as; null if it is not there. */
    static @Nullable Node member(Decoded decoded, String name) {
        for (var member : decoded.content().members()) {
            if (member.name().equals(name)) {
                return member.node();
            }
        }
        return null;
    }
}
