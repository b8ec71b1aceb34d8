// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.eap.aka.EapAka;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** Reads and writes EAP packets (RFC 3748 §4). */
public final class Eap {

    private static final int REQUEST = 1;
    private static final int RESPONSE = 2;
    private static final int SUCCESS = 3;
    private static final int FAILURE = 4;
    private static final int INITIATE = 5;
    private static final int FINISH = 6;

    private static final int HEADER = 4;
    private static final int LONGEST = 0xffff;

    private Eap() {
    }

    /**
     * Reads a packet. Octets beyond the length it tells are padding of the link, and passed over (§4.1).
     *
     * @throws EapDecodeException if it is none, or the data of its method is at fault
     */
    public static EapPacket decode(Octets octets) {
        if (octets.length() < HEADER) {
            throw new EapDecodeException("a packet of " + octets.length() + " octets", 0, EapDecodeException.NONE, EapDecodeException.NONE);
        }
        var header = octets.reader();
        int code = header.u8();
        int identifier = header.u8();
        int length = header.u16();
        if (length < HEADER || length > octets.length()) {
            throw new EapDecodeException("a length of " + length + " with " + octets.length() + " octets there", 2, identifier,
                    EapDecodeException.NONE);
        }
        var in = octets.slice(0, length).reader();
        in.skip(HEADER);
        int type = EapDecodeException.NONE;
        try {
            return switch (code) {
                case REQUEST -> new EapPacket.Request(identifier, readMethod(type = in.u8(), in));
                case RESPONSE -> new EapPacket.Response(identifier, readMethod(type = in.u8(), in));
                case SUCCESS -> ended(in, new EapPacket.Success(identifier));
                case FAILURE -> ended(in, new EapPacket.Failure(identifier));
                case INITIATE -> new EapPacket.Initiate(identifier, in.u8(), in.rest());
                case FINISH -> new EapPacket.Finish(identifier, in.u8(), in.rest());
                default -> throw new DecodeException("code " + code, 0);
            };
        } catch (DecodeException e) {
            throw new EapDecodeException(String.valueOf(e.getMessage()), e.offset(), identifier, type);
        }
    }

    private static EapPacket ended(OctetReader in, EapPacket packet) {
        if (in.hasRemaining()) {
            throw in.fault("a result of more than four octets");
        }
        return packet;
    }

    private static EapMethod readMethod(int type, OctetReader in) {
        return switch (type) {
            case EapMethod.IDENTITY -> new EapMethod.Identity(in.rest());
            case EapMethod.NOTIFICATION -> new EapMethod.Notification(in.rest());
            case EapMethod.NAK -> new EapMethod.Nak(in.rest());
            case EapMethod.AKA, EapMethod.AKA_PRIME -> EapAka.read(type == EapMethod.AKA_PRIME, in);
            case EapMethod.TLS, EapMethod.TTLS, EapMethod.PEAP -> EapTls.read(type, in);
            case EapMethod.MS_CHAP_V2 -> MsChapV2.read(in);
            case EapMethod.EXPANDED -> readExpanded(in);
            default -> new EapMethod.Other(type, in.rest());
        };
    }

    private static EapMethod readExpanded(OctetReader in) {
        int vendorId = in.u24();
        long vendorType = in.u32();
        return vendorId == FiveG.VENDOR_3GPP && vendorType == FiveG.VENDOR_TYPE ? FiveG.read(in)
                : new EapMethod.Expanded(vendorId, vendorType, in.rest());
    }

    /**
     * Writes a packet.
     *
     * @throws IllegalArgumentException if it is longer than 65,535 octets
     */
    public static Octets encode(EapPacket packet) {
        var out = new OctetWriter(64).u8(code(packet)).u8(packet.identifier()).u16(0);
        switch (packet) {
            case EapPacket.Request(_, var method) -> write(out, method);
            case EapPacket.Response(_, var method) -> write(out, method);
            case EapPacket.Success _, EapPacket.Failure _ -> { }
            case EapPacket.Initiate(_, int type, var data) -> out.u8(type).octets(data);
            case EapPacket.Finish(_, int type, var data) -> out.u8(type).octets(data);
        }
        if (out.length() > LONGEST) {
            throw new IllegalArgumentException("a packet of " + out.length() + " octets");
        }
        return out.patchU16(2, out.length()).toOctets();
    }

    private static int code(EapPacket packet) {
        return switch (packet) {
            case EapPacket.Request _ -> REQUEST;
            case EapPacket.Response _ -> RESPONSE;
            case EapPacket.Success _ -> SUCCESS;
            case EapPacket.Failure _ -> FAILURE;
            case EapPacket.Initiate _ -> INITIATE;
            case EapPacket.Finish _ -> FINISH;
        };
    }

    private static void write(OctetWriter out, EapMethod method) {
        out.u8(method.type());
        switch (method) {
            case EapMethod.Identity(var data) -> out.octets(data);
            case EapMethod.Notification(var message) -> out.octets(message);
            case EapMethod.Nak(var desired) -> out.octets(desired);
            case EapMethod.Expanded(int vendor, long type, var data) -> out.u24(vendor).u32(type).octets(data);
            case EapMethod.Other(_, var data) -> out.octets(data);
            case EapAka aka -> aka.write(out);
            case EapTls tls -> tls.write(out);
            case MsChapV2 chap -> chap.write(out);
            case FiveG nas -> nas.write(out);
        }
    }
}
