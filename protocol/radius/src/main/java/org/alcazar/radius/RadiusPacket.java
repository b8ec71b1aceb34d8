// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A packet (RFC 2865 §3).
 *
 * @param code see {@link RadiusCode}
 * @param identifier pairs answers with requests, 0..255
 * @param authenticator 16 octets
 * @param attributes in their order, 4,076 octets at most in all
 */
public record RadiusPacket(int code, int identifier, Octets authenticator, List<RadiusAttribute> attributes) {

    static final int HEADER = 20;
    /** The longest packet there can be, in octets. */
    public static final int LONGEST = 4096;
    /** Octets of an authenticator. */
    public static final int AUTHENTICATOR = 16;

    public RadiusPacket {
        attributes = List.copyOf(attributes);
        if (code >>> 8 != 0 || identifier >>> 8 != 0 || authenticator.length() != AUTHENTICATOR) {
            throw new IllegalArgumentException("code " + code + ", identifier " + identifier);
        }
    }

    /**
     * Reads a packet. Octets beyond the length it tells are padding, and passed over (RFC 2865 §3).
     *
     * @throws RadiusDecodeException if it is none
     */
    public static RadiusPacket decode(Octets octets) {
        if (octets.length() < HEADER) {
            throw new RadiusDecodeException("a packet of " + octets.length() + " octets", 0);
        }
        var header = octets.reader();
        int code = header.u8();
        int identifier = header.u8();
        int length = header.u16();
        if (length < HEADER || length > LONGEST || length > octets.length()) {
            throw new RadiusDecodeException("a length of " + length + " with " + octets.length() + " octets there", 2);
        }
        var authenticator = header.octets(AUTHENTICATOR);
        var in = octets.slice(HEADER, length).reader();
        var attributes = new ArrayList<RadiusAttribute>();
        while (in.hasRemaining()) {
            int at = in.offset();
            int type = in.u8();
            int size = in.hasRemaining() ? in.u8() : 0;
            if (type == 0 || size < 2 || size - 2 > in.remaining()) {
                throw new RadiusDecodeException("attribute " + type + " of " + size + " octets", at);
            }
            attributes.add(new RadiusAttribute(type, in.octets(size - 2)));
        }
        return new RadiusPacket(code, identifier, authenticator, attributes);
    }

    /**
     * Writes the packet.
     *
     * @throws IllegalArgumentException if it is longer than 4,096 octets
     */
    public Octets encode() {
        var out = new OctetWriter(256).u8(code).u8(identifier).u16(0).octets(authenticator);
        for (var attribute : attributes) {
            out.u8(attribute.type()).u8(attribute.value().length() + 2).octets(attribute.value());
        }
        if (out.length() > LONGEST) {
            throw new IllegalArgumentException("a packet of " + out.length() + " octets");
        }
        return out.patchU16(2, out.length()).toOctets();
    }

    /** The first attribute of that type; null if there is none. */
    public @Nullable RadiusAttribute first(int type) {
        for (var attribute : attributes) {
            if (attribute.type() == type) {
                return attribute;
            }
        }
        return null;
    }

    /** The text of the first attribute of that type; null if there is none. */
    public @Nullable String text(int type) {
        var attribute = first(type);
        return attribute == null ? null : attribute.text();
    }

    /** The number in the first attribute of that type; null if there is none. */
    public @Nullable Long number(int type) {
        var attribute = first(type);
        return attribute == null ? null : attribute.number();
    }

    /** The value of the first attribute of 3GPP's of that type; null if there is none. */
    public @Nullable Octets threeGpp(int vendorType) {
        for (var attribute : attributes) {
            var value = attribute.ofVendor(ThreeGpp.VENDOR, vendorType);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The EAP packet that the EAP-Message attributes hold in their order (RFC 3579 §3.1); null if there are none. */
    public @Nullable Octets eapMessage() {
        OctetWriter whole = null;
        for (var attribute : attributes) {
            if (attribute.type() == RadiusAttribute.EAP_MESSAGE) {
                whole = (whole == null ? new OctetWriter(1500) : whole).octets(attribute.value());
            }
        }
        return whole == null ? null : whole.toOctets();
    }

    /** The attributes that an EAP packet is sent in, 253 octets each (RFC 3579 §3.1). */
    public static List<RadiusAttribute> eapMessage(Octets packet) {
        var fragments = new ArrayList<RadiusAttribute>();
        for (int from = 0; from < packet.length() || from == 0; from += RadiusAttribute.LONGEST) {
            fragments.add(new RadiusAttribute(RadiusAttribute.EAP_MESSAGE,
                    packet.slice(from, Math.min(packet.length(), from + RadiusAttribute.LONGEST))));
        }
        return fragments;
    }

    RadiusPacket with(Octets other, List<RadiusAttribute> others) {
        return new RadiusPacket(code, identifier, other, others);
    }
}
