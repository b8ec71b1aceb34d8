// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import static org.alcazar.pfcp.codec.Fields.bit;

import java.util.ArrayList;
import org.alcazar.pfcp.element.AlternativeSmfIpAddress;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.FqCsid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.NumberOfUeIpAddresses;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.RemoteGtpuPeer;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.element.UserId;
import org.alcazar.pfcp.element.UserPlaneIpResourceInformation;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Elements that say who or where. */
public final class Endpoints {

    public static final ElementCodec<NodeId> NODE_ID = ElementCodec.of(Endpoints::nodeId, Endpoints::nodeId);
    public static final ElementCodec<FTeid> F_TEID = ElementCodec.of(Endpoints::fTeid, Endpoints::fTeid);
    public static final ElementCodec<FSeid> F_SEID = ElementCodec.of(Endpoints::fSeid, Endpoints::fSeid);
    public static final ElementCodec<UeIpAddress> UE_IP_ADDRESS = ElementCodec.of(Endpoints::ueIpAddress, Endpoints::ueIpAddress);
    public static final ElementCodec<FqCsid> FQ_CSID = ElementCodec.of(Endpoints::fqCsid, Endpoints::fqCsid);
    public static final ElementCodec<RemoteGtpuPeer> REMOTE_GTPU_PEER = ElementCodec.of(Endpoints::peer, Endpoints::peer);
    public static final ElementCodec<UserId> USER_ID = ElementCodec.of(Endpoints::userId, Endpoints::userId);
    public static final ElementCodec<AlternativeSmfIpAddress> ALTERNATIVE_SMF_IP_ADDRESS = ElementCodec.of(Endpoints::alternative,
            Endpoints::alternative);
    public static final ElementCodec<UserPlaneIpResourceInformation> USER_PLANE_IP_RESOURCE_INFORMATION = ElementCodec.of(
            Endpoints::resources, Endpoints::resources);
    public static final ElementCodec<NumberOfUeIpAddresses> NUMBER_OF_UE_IP_ADDRESSES = ElementCodec.of(Endpoints::number, Endpoints::number);

    private static final int MOST_PREFIX = 128;
    private static final int MOST_DELEGATION = 64;

    private Endpoints() {
    }

    private static NodeId nodeId(OctetReader in) {
        int type = in.u8() & 0xf;
        return switch (type) {
            case 0 -> new NodeId.Ipv4(Fields.ipv4(in));
            case 1 -> new NodeId.Ipv6(Fields.ipv6(in));
            case 2 -> new NodeId.Fqdn(Scalars.DOMAIN_NAME.read(in));
            default -> throw new IncorrectValueException("node ID type " + type, in);
        };
    }

    private static void nodeId(OctetWriter out, NodeId value) {
        switch (value) {
            case NodeId.Ipv4(var address) -> Fields.address(out.u8(0), address);
            case NodeId.Ipv6(var address) -> Fields.address(out.u8(1), address);
            case NodeId.Fqdn(var name) -> out.u8(2).octets(name.octets());
        }
    }

    private static FTeid fTeid(OctetReader in) {
        int flags = in.u8();
        boolean v4 = bit(flags, 1);
        boolean v6 = bit(flags, 2);
        if (!v4 && !v6) {
            throw new IncorrectValueException("neither IPv4 nor IPv6", in);
        }
        if (bit(flags, 3)) {
            return new FTeid.Choose(v4, v6, Fields.u8If(bit(flags, 4), in));
        }
        return new FTeid.Assigned(in.u32(), Fields.ipv4If(v4, in), Fields.ipv6If(v6, in));
    }

    private static void fTeid(OctetWriter out, FTeid value) {
        switch (value) {
            case FTeid.Choose(var v4, var v6, var id) -> Fields.u8(out.u8(bit(v4, 1) | bit(v6, 2) | bit(true, 3) | bit(id, 4)), id);
            case FTeid.Assigned(var teid, var v4, var v6) -> {
                out.u8(bit(v4, 1) | bit(v6, 2)).u32(teid);
                Fields.address(out, v4);
                Fields.address(out, v6);
            }
        }
    }

    private static FSeid fSeid(OctetReader in) {
        int flags = in.u8();
        if (!bit(flags, 1) && !bit(flags, 2)) {
            throw new IncorrectValueException("neither IPv4 nor IPv6", in);
        }
        return new FSeid(in.u64(), Fields.ipv4If(bit(flags, 2), in), Fields.ipv6If(bit(flags, 1), in));
    }

    private static void fSeid(OctetWriter out, FSeid value) {
        out.u8(bit(value.ipv4(), 2) | bit(value.ipv6(), 1)).u64(value.seid());
        Fields.address(out, value.ipv4());
        Fields.address(out, value.ipv6());
    }

    private static UeIpAddress ueIpAddress(OctetReader in) {
        int flags = in.u8();
        boolean v6 = bit(flags, 1);
        boolean v4 = bit(flags, 2);
        boolean chooseV4 = bit(flags, 5);
        boolean chooseV6 = bit(flags, 6);
        boolean delegated = bit(flags, 4) && (v6 || chooseV6);
        boolean ofLength = bit(flags, 7) && (v6 || chooseV6) && !delegated;
        if (v4 && chooseV4 || v6 && chooseV6) {
            throw new IncorrectValueException("an address both given and to be chosen", in);
        }
        var ipv4 = Fields.ipv4If(v4, in);
        var ipv6 = Fields.ipv6If(v6, in);
        var delegation = Fields.u8If(delegated, in);
        var length = Fields.u8If(ofLength, in);
        if (delegation != null && delegation > MOST_DELEGATION || length != null && length > MOST_PREFIX) {
            throw new IncorrectValueException("the prefix's length", in);
        }
        return new UeIpAddress(ipv4, ipv6, bit(flags, 3), chooseV4, chooseV6, delegation, length);
    }

    private static void ueIpAddress(OctetWriter out, UeIpAddress value) {
        out.u8(bit(value.ipv6(), 1) | bit(value.ipv4(), 2) | bit(value.destination(), 3) | bit(value.delegationBits(), 4)
                | bit(value.chooseIpv4(), 5) | bit(value.chooseIpv6(), 6) | bit(value.prefixLength(), 7));
        Fields.address(out, value.ipv4());
        Fields.address(out, value.ipv6());
        Fields.u8(out, value.delegationBits());
        Fields.u8(out, value.prefixLength());
    }

    private static FqCsid fqCsid(OctetReader in) {
        int octet = in.u8();
        int type = octet >> 4;
        if (type > 2) {
            throw new IncorrectValueException("FQ-CSID node ID type " + type, in);
        }
        var address = in.octets(type == 1 ? 16 : 4);
        var csids = new ArrayList<Integer>();
        for (int left = octet & 0xf; left > 0; left--) {
            csids.add(in.u16());
        }
        return new FqCsid(type, address, csids, in.hasRemaining() ? Integer.valueOf(in.u8() & 0xf) : null);
    }

    private static void fqCsid(OctetWriter out, FqCsid value) {
        out.u8(value.nodeIdType() << 4 | value.csids().size()).octets(value.nodeAddress());
        value.csids().forEach(out::u16);
        Fields.u8(out, value.nodeType());
    }

    private static RemoteGtpuPeer peer(OctetReader in) {
        int flags = in.u8();
        var ipv4 = Fields.ipv4If(bit(flags, 2), in);
        var ipv6 = Fields.ipv6If(bit(flags, 1), in);
        var destination = bit(flags, 3) ? Scalars.DESTINATION_INTERFACE.read(in.sub(in.u16())) : null;
        var instance = bit(flags, 4) ? new DomainName(Fields.longRun(in)) : null;
        return new RemoteGtpuPeer(ipv4, ipv6, destination, instance);
    }

    private static void peer(OctetWriter out, RemoteGtpuPeer value) {
        out.u8(bit(value.ipv6(), 1) | bit(value.ipv4(), 2) | bit(value.destinationInterface(), 3) | bit(value.networkInstance(), 4));
        Fields.address(out, value.ipv4());
        Fields.address(out, value.ipv6());
        if (value.destinationInterface() != null) {
            out.u16(1).u8(value.destinationInterface().ordinal());
        }
        if (value.networkInstance() != null) {
            Fields.longRun(out, value.networkInstance().octets());
        }
    }

    private static UserId userId(OctetReader in) {
        int flags = in.u8();
        return new UserId(run(flags, 1, in), run(flags, 2, in), run(flags, 3, in), string(flags, 4, in), string(flags, 5, in),
                string(flags, 6, in), string(flags, 7, in));
    }

    private static void userId(OctetWriter out, UserId value) {
        out.u8(bit(value.imsi(), 1) | bit(value.imei(), 2) | bit(value.msisdn(), 3) | bit(value.nai(), 4) | bit(value.supi(), 5)
                | bit(value.gpsi(), 6) | bit(value.pei(), 7));
        run(out, value.imsi());
        run(out, value.imei());
        run(out, value.msisdn());
        string(out, value.nai());
        string(out, value.supi());
        string(out, value.gpsi());
        string(out, value.pei());
    }

    private static AlternativeSmfIpAddress alternative(OctetReader in) {
        int flags = in.u8();
        return new AlternativeSmfIpAddress(Fields.ipv4If(bit(flags, 2), in), Fields.ipv6If(bit(flags, 1), in), bit(flags, 3));
    }

    private static void alternative(OctetWriter out, AlternativeSmfIpAddress value) {
        out.u8(bit(value.ipv6(), 1) | bit(value.ipv4(), 2) | bit(value.preferred(), 3));
        Fields.address(out, value.ipv4());
        Fields.address(out, value.ipv6());
    }

    private static UserPlaneIpResourceInformation resources(OctetReader in) {
        int flags = in.u8();
        int bits = flags >> 2 & 7;
        var range = Fields.u8If(bits > 0, in);
        var ipv4 = Fields.ipv4If(bit(flags, 1), in);
        var ipv6 = Fields.ipv6If(bit(flags, 2), in);
        int after = bit(flags, 7) ? 1 : 0;
        var instance = bit(flags, 6) ? new DomainName(in.octets(in.remaining() - after)) : null;
        SourceInterface source = after == 1 ? Scalars.SOURCE_INTERFACE.read(in) : null;
        return new UserPlaneIpResourceInformation(bits, range, ipv4, ipv6, instance, source);
    }

    private static void resources(OctetWriter out, UserPlaneIpResourceInformation value) {
        out.u8(bit(value.ipv4(), 1) | bit(value.ipv6(), 2) | value.teidRangeIndication() << 2 | bit(value.networkInstance(), 6)
                | bit(value.sourceInterface(), 7));
        Fields.u8(out, value.teidRange());
        Fields.address(out, value.ipv4());
        Fields.address(out, value.ipv6());
        if (value.networkInstance() != null) {
            out.octets(value.networkInstance().octets());
        }
        if (value.sourceInterface() != null) {
            out.u8(value.sourceInterface().ordinal());
        }
    }

    private static NumberOfUeIpAddresses number(OctetReader in) {
        int flags = in.u8();
        return new NumberOfUeIpAddresses(Fields.u32If(bit(flags, 1), in), Fields.u32If(bit(flags, 2), in));
    }

    private static void number(OctetWriter out, NumberOfUeIpAddresses value) {
        out.u8(bit(value.ipv4(), 1) | bit(value.ipv6(), 2));
        Fields.u32(out, value.ipv4());
        Fields.u32(out, value.ipv6());
    }

    private static @Nullable Octets run(int flags, int number, OctetReader in) {
        return bit(flags, number) ? Fields.shortRun(in) : null;
    }

    private static void run(OctetWriter out, @Nullable Octets octets) {
        if (octets != null) {
            Fields.shortRun(out, octets);
        }
    }

    private static @Nullable OctetString string(int flags, int number, OctetReader in) {
        return bit(flags, number) ? new OctetString(Fields.shortRun(in)) : null;
    }

    private static void string(OctetWriter out, @Nullable OctetString string) {
        run(out, string == null ? null : string.octets());
    }
}
