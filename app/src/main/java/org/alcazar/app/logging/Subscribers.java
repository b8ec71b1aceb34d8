// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.logging;

import java.util.regex.Pattern;

/** Shortens permanent identities: {@code imsi-999700000000001} becomes {@code imsi-99970*01}. */
public final class Subscribers {

    /** IMSI (TS 23.003 §2.2) and network access identifier as they stand in a SUPI (TS 29.571 §5.3.2). */
    private static final Pattern SUPI = Pattern.compile("imsi-([0-9]{5})[0-9]{0,8}([0-9]{2})|nai-[^\\s,\"]*(@[^\\s,\"\\])]+)");

    private Subscribers() {
    }

    /** {@code text} with every permanent identity in it shortened to the network and what tells a few apart. */
    public static String hidden(String text) {
        if (!text.contains("imsi-") && !text.contains("nai-")) {
            return text;
        }
        return SUPI.matcher(text).replaceAll(match -> match.group(1) != null
                ? "imsi-" + match.group(1) + "*" + match.group(2)
                : "nai-*" + java.util.regex.Matcher.quoteReplacement(match.group(3)));
    }
}
