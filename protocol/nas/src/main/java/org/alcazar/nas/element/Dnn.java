// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A data network name (TS 23.003 §9.1): labels of letters, digits, hyphens and underscores, with dots between them. It is safe to log.
 *
 * @param name 1 to 99 characters, each label 1 to 63; equal only in the same case, see {@link #sameAs}
 */
public record Dnn(String name) {

    /** Octets of the longest coded name. */
    public static final int MAX_OCTETS = 100;
    /** Characters of the longest label (RFC 1035 §2.3.4). */
    public static final int MAX_LABEL = 63;

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,63}(\\.[0-9A-Za-z_-]{1,63})*+");
    private static final Pattern OPERATOR_IDENTIFIER = Pattern.compile("\\.mnc[0-9]{3}\\.mcc[0-9]{3}\\.gprs$", Pattern.CASE_INSENSITIVE);

    public Dnn {
        if (name.length() >= MAX_OCTETS || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no data network name");
        }
    }

    public List<String> labels() {
        return List.of(name.split("\\."));
    }

    /** Whether both name the same network: upper and lower case do not differ (TS 23.003 §9.1). */
    public boolean sameAs(Dnn other) {
        return name.equalsIgnoreCase(other.name);
    }

    /** The name without the operator identifier, if it has one: "internet" of "internet.mnc001.mcc001.gprs". In lower case. */
    public String networkIdentifier() {
        return OPERATOR_IDENTIFIER.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** The name, dotted. */
    @Override
    public String toString() {
        return name;
    }
}
