// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import static org.alcazar.pfcp.codec.Fields.bit;

import java.util.ArrayList;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.DlFlowLevelMarking;
import org.alcazar.pfcp.element.DownlinkDataServiceInformation;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FailedRuleId.RuleType;
import org.alcazar.pfcp.element.FlowInformation;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.GateStatus.Gate;
import org.alcazar.pfcp.element.HeaderEnrichment;
import org.alcazar.pfcp.element.MacAddressList;
import org.alcazar.pfcp.element.MacAddresses;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.alcazar.pfcp.element.PacketRate;
import org.alcazar.pfcp.element.PacketRate.Rate;
import org.alcazar.pfcp.element.RedirectInformation;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.TransportLevelMarking;
import org.alcazar.pfcp.element.VlanTag;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Elements that say which packets, and what to do with them. */
public final class Rules {

    public static final ElementCodec<SdfFilter> SDF_FILTER = ElementCodec.of(Rules::sdfFilter, Rules::sdfFilter);
    public static final ElementCodec<GateStatus> GATE_STATUS = ElementCodec.of(Rules::gateStatus,
            (out, value) -> out.u8(value.uplink().ordinal() << 2 | value.downlink().ordinal()));
    public static final ElementCodec<BitRates> BIT_RATES = ElementCodec.of(in -> new BitRates(u40(in), u40(in)),
            (out, value) -> u40(u40(out, value.uplink()), value.downlink()));
    public static final ElementCodec<TransportLevelMarking> TRANSPORT_LEVEL_MARKING = ElementCodec.of(
            in -> new TransportLevelMarking(in.u8(), in.u8()), (out, value) -> out.u8(value.tosTrafficClass()).u8(value.mask()));
    public static final ElementCodec<RedirectInformation> REDIRECT_INFORMATION = ElementCodec.of(Rules::redirect, Rules::redirect);
    public static final ElementCodec<DownlinkDataServiceInformation> DOWNLINK_DATA_SERVICE_INFORMATION = ElementCodec.of(
            Rules::downlinkData, Rules::downlinkData);
    public static final ElementCodec<OuterHeaderCreation> OUTER_HEADER_CREATION = ElementCodec.of(Rules::creation, Rules::creation);
    public static final ElementCodec<OuterHeaderRemoval> OUTER_HEADER_REMOVAL = ElementCodec.of(
            in -> new OuterHeaderRemoval(in.u8(), Fields.u8If(in.hasRemaining(), in)),
            (out, value) -> Fields.u8(out.u8(value.description()), value.extensionHeaderDeletion()));
    public static final ElementCodec<FailedRuleId> FAILED_RULE_ID = ElementCodec.of(Rules::failedRule, Rules::failedRule);
    public static final ElementCodec<FlowInformation> FLOW_INFORMATION = ElementCodec.of(
            in -> new FlowInformation(in.u8() & 7, Fields.ascii(in)),
            (out, value) -> Fields.ascii(out.u8(value.direction()), value.description()));
    public static final ElementCodec<DlFlowLevelMarking> DL_FLOW_LEVEL_MARKING = ElementCodec.of(Rules::flowMarking, Rules::flowMarking);
    public static final ElementCodec<PacketRate> PACKET_RATE = ElementCodec.of(Rules::packetRate, Rules::packetRate);
    public static final ElementCodec<HeaderEnrichment> HEADER_ENRICHMENT = ElementCodec.of(Rules::enrichment, Rules::enrichment);
    public static final ElementCodec<MacAddresses> MAC_ADDRESSES = ElementCodec.of(Rules::macAddresses, Rules::macAddresses);
    public static final ElementCodec<MacAddressList> MAC_ADDRESS_LIST = ElementCodec.of(Rules::macAddressList, Rules::macAddressList);
    public static final ElementCodec<VlanTag> VLAN_TAG = ElementCodec.of(Rules::vlanTag, Rules::vlanTag);

    private static final RuleType[] RULE_TYPES = RuleType.values();
    private static final int MAC_LENGTH = 6;

    private Rules() {
    }

    private static SdfFilter sdfFilter(OctetReader in) {
        int flags = in.u8();
        in.u8();
        return new SdfFilter(bit(flags, 1) ? Fields.ascii(in) : null, Fields.u16If(bit(flags, 2), in), Fields.u32If(bit(flags, 3), in),
                bit(flags, 4) ? Integer.valueOf(in.u24() & 0xf_ffff) : null, Fields.u32If(bit(flags, 5), in));
    }

    private static void sdfFilter(OctetWriter out, SdfFilter value) {
        out.u8(bit(value.flowDescription(), 1) | bit(value.tosTrafficClass(), 2) | bit(value.securityParameterIndex(), 3)
                | bit(value.flowLabel(), 4) | bit(value.filterId(), 5)).u8(0);
        if (value.flowDescription() != null) {
            Fields.ascii(out, value.flowDescription());
        }
        Fields.u16(out, value.tosTrafficClass());
        Fields.u32(out, value.securityParameterIndex());
        if (value.flowLabel() != null) {
            out.u24(value.flowLabel());
        }
        Fields.u32(out, value.filterId());
    }

    private static GateStatus gateStatus(OctetReader in) {
        int octet = in.u8();
        return new GateStatus(gate(octet >> 2), gate(octet));
    }

    // Values of later use count as closed (TS 29.244 §8.2.7).
    private static Gate gate(int bits) {
        return (bits & 3) == 0 ? Gate.OPEN : Gate.CLOSED;
    }

    private static long u40(OctetReader in) {
        return (long) in.u8() << 32 | in.u32();
    }

    private static OctetWriter u40(OctetWriter out, long value) {
        return out.u8((int) (value >> 32)).u32(value);
    }

    private static RedirectInformation redirect(OctetReader in) {
        int type = in.u8() & 0xf;
        var address = new OctetString(Fields.longRun(in));
        var other = in.hasRemaining() ? new OctetString(Fields.longRun(in)) : null;
        return new RedirectInformation(type, address, other, Fields.u16If(in.hasRemaining(), in));
    }

    private static void redirect(OctetWriter out, RedirectInformation value) {
        Fields.longRun(out.u8(value.addressType()), value.address().octets());
        if (value.otherAddress() != null) {
            Fields.longRun(out, value.otherAddress().octets());
        }
        Fields.u16(out, value.port());
    }

    private static DownlinkDataServiceInformation downlinkData(OctetReader in) {
        int flags = in.u8();
        return new DownlinkDataServiceInformation(u6If(bit(flags, 1), in), u6If(bit(flags, 2), in));
    }

    private static void downlinkData(OctetWriter out, DownlinkDataServiceInformation value) {
        out.u8(bit(value.pagingPolicyIndication(), 1) | bit(value.qfi(), 2));
        Fields.u8(out, value.pagingPolicyIndication());
        Fields.u8(out, value.qfi());
    }

    private static @Nullable Integer u6If(boolean there, OctetReader in) {
        return there ? Integer.valueOf(in.u8() & 0x3f) : null;
    }

    private static OuterHeaderCreation creation(OctetReader in) {
        int description = in.u16();
        if (description == 0) {
            throw new IncorrectValueException("no outer header", in);
        }
        return new OuterHeaderCreation(description, Fields.u32If(OuterHeaderCreation.hasTeid(description), in),
                Fields.ipv4If(OuterHeaderCreation.hasIpv4(description), in), Fields.ipv6If(OuterHeaderCreation.hasIpv6(description), in),
                Fields.u16If(OuterHeaderCreation.hasPort(description), in), u24If(description & OuterHeaderCreation.C_TAG, in),
                u24If(description & OuterHeaderCreation.S_TAG, in));
    }

    private static void creation(OctetWriter out, OuterHeaderCreation value) {
        out.u16(value.description());
        Fields.u32(out, value.teid());
        Fields.address(out, value.ipv4());
        Fields.address(out, value.ipv6());
        Fields.u16(out, value.port());
        if (value.cTag() != null) {
            out.u24(value.cTag());
        }
        if (value.sTag() != null) {
            out.u24(value.sTag());
        }
    }

    private static @Nullable Integer u24If(int flag, OctetReader in) {
        return flag == 0 ? null : Integer.valueOf(in.u24());
    }

    private static FailedRuleId failedRule(OctetReader in) {
        int value = in.u8() & 0x1f;
        // Values of later use count as 1 (TS 29.244 §8.2.80).
        var type = value < RULE_TYPES.length ? RULE_TYPES[value] : RuleType.FAR;
        return new FailedRuleId(type, switch (type.octets()) {
            case 1 -> in.u8();
            case 2 -> in.u16();
            default -> in.u32();
        });
    }

    private static void failedRule(OctetWriter out, FailedRuleId value) {
        out.u8(value.type().ordinal());
        for (int left = value.type().octets() - 1; left >= 0; left--) {
            out.u8((int) (value.id() >> 8 * left));
        }
    }

    private static DlFlowLevelMarking flowMarking(OctetReader in) {
        int flags = in.u8();
        return new DlFlowLevelMarking(Fields.u16If(bit(flags, 1), in), Fields.u16If(bit(flags, 2), in));
    }

    private static void flowMarking(OctetWriter out, DlFlowLevelMarking value) {
        out.u8(bit(value.tosTrafficClass(), 1) | bit(value.serviceClassIndicator(), 2));
        Fields.u16(out, value.tosTrafficClass());
        Fields.u16(out, value.serviceClassIndicator());
    }

    private static PacketRate packetRate(OctetReader in) {
        int flags = in.u8();
        boolean uplink = bit(flags, 1);
        boolean downlink = bit(flags, 2);
        boolean additional = bit(flags, 3);
        return new PacketRate(rate(uplink, in), rate(downlink, in), rate(additional && uplink, in), rate(additional && downlink, in));
    }

    private static @Nullable Rate rate(boolean there, OctetReader in) {
        return there ? new Rate(in.u8() & 7, in.u16()) : null;
    }

    private static void packetRate(OctetWriter out, PacketRate value) {
        boolean additional = value.additionalUplink() != null || value.additionalDownlink() != null;
        out.u8(bit(value.uplink(), 1) | bit(value.downlink(), 2) | bit(additional, 3));
        rate(out, value.uplink());
        rate(out, value.downlink());
        rate(out, value.additionalUplink());
        rate(out, value.additionalDownlink());
    }

    private static void rate(OctetWriter out, @Nullable Rate rate) {
        if (rate != null) {
            out.u8(rate.unit()).u16(rate.packets());
        }
    }

    private static HeaderEnrichment enrichment(OctetReader in) {
        return new HeaderEnrichment(in.u8() & 0x1f, new OctetString(Fields.shortRun(in)), new OctetString(Fields.shortRun(in)));
    }

    private static void enrichment(OctetWriter out, HeaderEnrichment value) {
        Fields.shortRun(out.u8(value.headerType()), value.name().octets());
        Fields.shortRun(out, value.value().octets());
    }

    private static MacAddresses macAddresses(OctetReader in) {
        int flags = in.u8();
        return new MacAddresses(macIf(bit(flags, 1), in), macIf(bit(flags, 2), in), macIf(bit(flags, 3), in), macIf(bit(flags, 4), in));
    }

    private static void macAddresses(OctetWriter out, MacAddresses value) {
        out.u8(bit(value.source(), 1) | bit(value.destination(), 2) | bit(value.upperSource(), 3) | bit(value.upperDestination(), 4));
        mac(out, value.source());
        mac(out, value.destination());
        mac(out, value.upperSource());
        mac(out, value.upperDestination());
    }

    private static @Nullable Octets macIf(boolean there, OctetReader in) {
        return there ? in.octets(MAC_LENGTH) : null;
    }

    private static void mac(OctetWriter out, @Nullable Octets address) {
        if (address != null) {
            out.octets(address);
        }
    }

    private static MacAddressList macAddressList(OctetReader in) {
        int count = in.u8();
        var addresses = new ArrayList<Octets>();
        for (int left = count; left > 0; left--) {
            addresses.add(in.octets(MAC_LENGTH));
        }
        // Without tags in Release 15.
        var cTag = in.hasRemaining() ? Fields.shortRun(in) : Octets.EMPTY;
        var sTag = in.hasRemaining() ? Fields.shortRun(in) : Octets.EMPTY;
        return new MacAddressList(addresses, cTag, sTag);
    }

    private static void macAddressList(OctetWriter out, MacAddressList value) {
        out.u8(value.addresses().size());
        value.addresses().forEach(out::octets);
        Fields.shortRun(out, value.cTag());
        Fields.shortRun(out, value.sTag());
    }

    private static VlanTag vlanTag(OctetReader in) {
        int flags = in.u8();
        int tag = in.u16();
        return new VlanTag(bit(flags, 1) ? Integer.valueOf(tag >> 8 & 7) : null, bit(flags, 2) ? Boolean.valueOf((tag >> 11 & 1) == 1) : null,
                bit(flags, 3) ? Integer.valueOf(tag >> 12 << 8 | tag & 0xff) : null);
    }

    private static void vlanTag(OctetWriter out, VlanTag value) {
        int tag = 0;
        if (value.priorityCodePoint() != null) {
            tag |= value.priorityCodePoint() << 8;
        }
        if (value.dropEligible() != null && value.dropEligible()) {
            tag |= 1 << 11;
        }
        if (value.vlanId() != null) {
            tag |= value.vlanId() >> 8 << 12 | value.vlanId() & 0xff;
        }
        out.u8(bit(value.priorityCodePoint(), 1) | bit(value.dropEligible(), 2) | bit(value.vlanId(), 3)).u16(tag);
    }
}
