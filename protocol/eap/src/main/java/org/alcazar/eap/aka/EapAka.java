// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap.aka;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.eap.EapMethod;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A message of EAP-AKA (RFC 4187 §8.1) or EAP-AKA' (RFC 9048 §3).
 *
 * @param prime whether it is EAP-AKA'
 * @param subtype 0..255, such as {@link #CHALLENGE}
 * @param attributes in their order, which AT_MAC protects
 * @param reserved empty where all reserved fields are zero, as they are to be sent; else the 16 bits of the message's own, and of each
 *        attribute's those it has before its value or zero. They are of no meaning, but covered by AT_MAC
 */
public record EapAka(boolean prime, int subtype, List<AkaAttribute> attributes, List<Integer> reserved) implements EapMethod {

    public static final int CHALLENGE = 1;
    public static final int AUTHENTICATION_REJECT = 2;
    public static final int SYNCHRONIZATION_FAILURE = 4;
    public static final int IDENTITY_EXCHANGE = 5;
    public static final int NOTIFICATION_EXCHANGE = 12;
    public static final int REAUTHENTICATION = 13;
    public static final int CLIENT_ERROR = 14;

    /** Attributes of one message, at most; the standards have fewer than fifty. */
    public static final int MOST_ATTRIBUTES = 256;

    public EapAka {
        attributes = List.copyOf(attributes);
        reserved = List.copyOf(reserved);
        if (subtype >>> 8 != 0 || attributes.size() > MOST_ATTRIBUTES || !reserved.isEmpty() && reserved.size() != attributes.size() + 1) {
            throw new IllegalArgumentException("subtype " + subtype + ", " + attributes.size() + " attributes, " + reserved.size() + " reserved");
        }
    }

    /** A message to be sent. */
    public static EapAka of(boolean prime, int subtype, AkaAttribute... attributes) {
        return new EapAka(prime, subtype, List.of(attributes), List.of());
    }

    @Override
    public int type() {
        return prime ? AKA_PRIME : AKA;
    }

    /** The first attribute of that kind, or null if there is none. */
    public <A extends AkaAttribute> @Nullable A get(Class<A> kind) {
        for (var attribute : attributes) {
            if (kind.isInstance(attribute)) {
                return kind.cast(attribute);
            }
        }
        return null;
    }

    /** The message's name, or null if the standard has none. */
    public @Nullable String messageName() {
        return switch (subtype) {
            case CHALLENGE -> "AKA-Challenge";
            case AUTHENTICATION_REJECT -> "AKA-Authentication-Reject";
            case SYNCHRONIZATION_FAILURE -> "AKA-Synchronization-Failure";
            case IDENTITY_EXCHANGE -> "AKA-Identity";
            case NOTIFICATION_EXCHANGE -> "AKA-Notification";
            case REAUTHENTICATION -> "AKA-Reauthentication";
            case CLIENT_ERROR -> "AKA-Client-Error";
            default -> null;
        };
    }

    /** Reads what follows the Type field. */
    public static EapAka read(boolean prime, OctetReader in) {
        int subtype = in.u8();
        var reserved = new ArrayList<Integer>();
        reserved.add(in.u16());
        var attributes = readAttributes(in, reserved);
        return new EapAka(prime, subtype, attributes, reserved.stream().allMatch(bits -> bits == 0) ? List.of() : reserved);
    }

    /**
     * Reads attributes to the end, such as those that AT_ENCR_DATA held.
     *
     * @param reserved takes the reserved bits of each
     */
    static List<AkaAttribute> readAttributes(OctetReader in, List<Integer> reserved) {
        var attributes = new ArrayList<AkaAttribute>();
        while (in.hasRemaining()) {
            if (attributes.size() == MOST_ATTRIBUTES) {
                throw in.fault("more than " + MOST_ATTRIBUTES + " attributes");
            }
            attributes.add(AkaAttributes.read(in, reserved));
        }
        return attributes;
    }

    /** Writes what follows the Type field. */
    public void write(OctetWriter out) {
        out.u8(subtype).u16(reserved.isEmpty() ? 0 : reserved.getFirst());
        for (int i = 0; i < attributes.size(); i++) {
            AkaAttributes.write(out, attributes.get(i), reserved.isEmpty() ? 0 : reserved.get(i + 1));
        }
    }
}
