// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.wire.Octets;

/**
 * Messages of on-demand security services, of this project's own making ({@code docs/extension-encoding.md} §5): their types are free in
 * TS 24.501 §9.7, and each begins with an enterprise number and a version, so that nobody else's message is taken for one. What they hold is
 * not looked into here.
 */
public final class SecurityServiceContent {

    /** Octets of enterprise number and version. */
    public static final int HEADER = 5;

    private static final int ENTERPRISE = 32473;
    private static final int VERSION = 1;
    private static final Octets BEGINNING = Octets.of(ENTERPRISE >>> 24, ENTERPRISE >>> 16, ENTERPRISE >>> 8, ENTERPRISE, VERSION);

    private SecurityServiceContent() {
    }

    /** Whether messages of the type are such. */
    public static boolean isCarriedBy(FiveGmmMessageType type) {
        return type == FiveGmmMessageType.SECURITY_SERVICE_DOWNLINK || type == FiveGmmMessageType.SECURITY_SERVICE_UPLINK;
    }

    /** Whether messages of the type are such. */
    public static boolean isCarriedBy(FiveGsmMessageType type) {
        return switch (type) {
            case SM_SECURITY_SERVICE_DOWNLINK, SM_SECURITY_SERVICE_UPLINK, SM_PROTECTED_MESSAGE -> true;
            default -> false;
        };
    }

    /** Whether this enterprise number and version begin at that octet. */
    public static boolean isOurs(Octets message, int from) {
        return message.length() >= from + HEADER && message.slice(from, from + HEADER).equals(BEGINNING);
    }

    static Octets beginning() {
        return BEGINNING;
    }

    static void require(Octets content) {
        if (!isOurs(content, 0)) {
            throw new IllegalArgumentException("content that begins with another enterprise number or version");
        }
    }
}
