// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An attribute (RFC 2865 §5).
 *
 * @param type 1..255
 * @param value 0 to 253 octets
 */
public record RadiusAttribute(int type, Octets value) {

    public static final int USER_NAME = 1;
    public static final int NAS_IP_ADDRESS = 4;
    public static final int SERVICE_TYPE = 6;
    public static final int FRAMED_IP_ADDRESS = 8;
    public static final int REPLY_MESSAGE = 18;
    public static final int STATE = 24;
    public static final int CLASS = 25;
    public static final int VENDOR_SPECIFIC = 26;
    public static final int SESSION_TIMEOUT = 27;
    public static final int TERMINATION_ACTION = 29;
    public static final int CALLED_STATION_ID = 30;
    public static final int CALLING_STATION_ID = 31;
    public static final int NAS_IDENTIFIER = 32;
    public static final int PROXY_STATE = 33;
    public static final int ACCT_SESSION_ID = 44;
    public static final int EVENT_TIMESTAMP = 55;
    public static final int NAS_PORT_TYPE = 61;
    public static final int EAP_MESSAGE = 79;
    public static final int MESSAGE_AUTHENTICATOR = 80;
    public static final int NAS_IPV6_ADDRESS = 95;
    public static final int ERROR_CAUSE = 101;

    /** The longest value there can be, in octets. */
    public static final int LONGEST = 253;

    public RadiusAttribute {
        if (type < 1 || type > 255 || value.length() > LONGEST) {
            throw new IllegalArgumentException("attribute " + type + " of " + value.length() + " octets");
        }
    }

    /** Of a text in UTF-8. */
    public static RadiusAttribute text(int type, String text) {
        return new RadiusAttribute(type, Octets.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a number of 32 bits. */
    public static RadiusAttribute number(int type, long number) {
        return new RadiusAttribute(type, new OctetWriter(4).u32(number).toOctets());
    }

    /** Of an IPv4 address. */
    public static RadiusAttribute address(int type, Inet4Address address) {
        return new RadiusAttribute(type, Octets.of(address.getAddress()));
    }

    /** One of a vendor's (RFC 2865 §5.26). */
    public static RadiusAttribute vendor(int vendor, int vendorType, Octets value) {
        return new RadiusAttribute(VENDOR_SPECIFIC, new OctetWriter(6 + value.length()).u32(vendor).u8(vendorType).u8(value.length() + 2)
                .octets(value).toOctets());
    }

    /** The value as a text; octets that are no UTF-8 are replaced. */
    public String text() {
        return text(value);
    }

    /** Octets as a text; those that are no UTF-8 are replaced. */
    public static String text(Octets octets) {
        return new String(octets.toArray(), StandardCharsets.UTF_8);
    }

    /** The value as a number, 32 bits unsigned; null if it is none. */
    public @Nullable Long number() {
        return value.length() == 4 ? (Long) value.reader().u32() : null;
    }

    /** The value of a vendor's attribute; null if this is not it, or is not the only one within. */
    @Nullable Octets ofVendor(int vendor, int vendorType) {
        if (type != VENDOR_SPECIFIC || value.length() < 6) {
            return null;
        }
        var in = value.reader();
        boolean same = in.u32() == vendor && in.u8() == vendorType;
        return same && in.u8() == value.length() - 4 ? in.rest() : null;
    }
}
