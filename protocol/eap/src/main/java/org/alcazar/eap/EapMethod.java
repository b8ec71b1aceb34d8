// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.eap.aka.EapAka;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What stands in a request or a response: its Type and the data of that type (RFC 3748 §5). */
public sealed interface EapMethod
        permits EapMethod.Identity, EapMethod.Notification, EapMethod.Nak, EapMethod.Expanded, EapMethod.Other, EapAka, EapTls, MsChapV2, FiveG {

    int IDENTITY = 1;
    int NOTIFICATION = 2;
    int NAK = 3;
    int TLS = 13;
    int TTLS = 21;
    int AKA = 23;
    int PEAP = 25;
    int MS_CHAP_V2 = 26;
    int AKA_PRIME = 50;
    int EXPANDED = 254;

    /** The Type field, 0..255. */
    int type();

    /**
     * Who are you, and the answer (§5.1).
     *
     * @param data in a request words to display; in a response the identity, which need not be UTF-8; may be empty
     */
    record Identity(Octets data) implements EapMethod {

        @Override
        public int type() {
            return IDENTITY;
        }
    }

    /**
     * Words to display (§5.2).
     *
     * @param message UTF-8; empty in a response
     */
    record Notification(Octets message) implements EapMethod {

        @Override
        public int type() {
            return NOTIFICATION;
        }
    }

    /**
     * The peer does not want the method that was proposed (§5.3.1).
     *
     * @param desired types wanted instead, an octet each; 0 for none
     */
    record Nak(Octets desired) implements EapMethod {

        @Override
        public int type() {
            return NAK;
        }
    }

    /**
     * A type of a vendor, or with vendor 0 one of the standard's own in the longer form; an expanded Nak is vendor 0, type 3 (§5.7, §5.3.2).
     *
     * @param vendorId an enterprise number, 24 bits
     * @param vendorType 32 bits unsigned
     */
    record Expanded(int vendorId, long vendorType, Octets data) implements EapMethod {

        public Expanded {
            if (vendorId >>> 24 != 0 || vendorType >>> 32 != 0) {
                throw new IllegalArgumentException("a vendor has 24 bits, its type 32");
            }
        }

        @Override
        public int type() {
            return EXPANDED;
        }
    }

    /** Data of a method that has no record here. */
    record Other(int type, Octets data) implements EapMethod {

        public Other {
            if (type >>> 8 != 0) {
                throw new IllegalArgumentException(type + " is no octet");
            }
        }
    }

    /** The name of a type in the registry of EAP's method types; null if it is not among the better known. */
    static @Nullable String name(int type) {
        return switch (type) {
            case IDENTITY -> "Identity";
            case NOTIFICATION -> "Notification";
            case NAK -> "Nak";
            case 4 -> "MD5-Challenge";
            case 5 -> "One-Time Password";
            case 6 -> "Generic Token Card";
            case TLS -> "EAP-TLS";
            case 18 -> "EAP-SIM";
            case TTLS -> "EAP-TTLS";
            case AKA -> "EAP-AKA";
            case PEAP -> "PEAP";
            case MS_CHAP_V2 -> "EAP-MSCHAPv2";
            case 43 -> "EAP-FAST";
            case AKA_PRIME -> "EAP-AKA'";
            case 52 -> "EAP-pwd";
            case 55 -> "TEAP";
            case EXPANDED -> "Expanded";
            default -> null;
        };
    }
}
