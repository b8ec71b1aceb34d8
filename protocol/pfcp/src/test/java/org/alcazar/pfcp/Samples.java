// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.MeasurementMethod;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.element.ReportingTrigger;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.element.Volume;
import org.alcazar.pfcp.message.CreateBar;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.CreateUrr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;

/** A session as an SMF establishes it, and its octets, read by tshark 4.0.17 with nothing malformed. */
final class Samples {

    static final String ESTABLISHMENT = "213201ce000000000000000000000100003c0005000a0000010039000d0201020304050607080a0000010001007f003800020001001d00"
            + "04000000640002004f001400010000150001050016000908696e7465726e6574005d0005020a2d000200170026010000227065726d6974"
            + "206f75742069702066726f6d20616e7920746f2061737369676e6564007c000109005f00020601006c0004000000010051000400000001"
            + "006d00040000000100010045003800020002001d0004000000640002001b00140001010016000908696e7465726e6574005d0005060a2d"
            + "0002006c0004000000020051000400000001006d00040000000100030024006c000400000001002c0002020000040012002a0001010016"
            + "000908696e7465726e65740003002a006c000400000002002c00020c0000040013002a0001000054000a0100000012340a000003005800"
            + "0101000600360051000400000001003e00010200250003020100001f000901000000000010000000490011060000000040000000000000"
            + "008000000000070020006d0004000000010019000100001a000a00000186a000000f4240007c0001090055000a0058000101008c000110"
            + "00710001010075000400000258009f000908696e7465726e6574";

    private Samples() {
    }

    static PfcpPdu establishment() {
        var internet = DomainName.of("internet");
        var ue = address(10, 45, 0, 2);
        var uplink = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null))
                .networkInstance(internet).ueIpAddresses(List.of(UeIpAddress.source(ue)))
                .sdfFilters(List.of(SdfFilter.of("permit out ip from any to assigned"))).qfis(List.of(9)).build())
                .precedence(100L).outerHeaderRemoval(new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IP, 1)).farId(1L)
                .urrIds(List.of(1L)).qerIds(List.of(1L)).build();
        var downlink = CreatePdr.builder(2, Pdi.builder(SourceInterface.CORE).networkInstance(internet)
                .ueIpAddresses(List.of(UeIpAddress.destination(ue))).build())
                .precedence(100L).farId(2L).urrIds(List.of(1L)).qerIds(List.of(1L)).build();
        var toCore = CreateFar.builder(1, Flags.of(ApplyAction.FORW))
                .forwardingParameters(ForwardingParameters.builder(DestinationInterface.CORE).networkInstance(internet).build()).build();
        var toAccess = CreateFar.builder(2, Flags.of(ApplyAction.BUFF, ApplyAction.NOCP))
                .forwardingParameters(ForwardingParameters.builder(DestinationInterface.ACCESS)
                        .outerHeaderCreation(OuterHeaderCreation.gtpu(0x1234, address(10, 0, 0, 3))).build())
                .barId(1).build();
        var urr = CreateUrr.builder(1, Flags.of(MeasurementMethod.VOLUM), Flags.of(ReportingTrigger.VOLTH, ReportingTrigger.VOLQU))
                .volumeThreshold(Volume.ofTotal(1 << 20)).volumeQuota(new Volume(null, 1L << 30, 1L << 31)).build();
        var qer = CreateQer.builder(1, GateStatus.OPEN).maximumBitRate(new BitRates(100_000, 1_000_000)).qfi(9).build();
        var message = SessionEstablishmentRequest.builder(new NodeId.Ipv4(address(10, 0, 0, 1)), new FSeid(0x0102030405060708L, address(10, 0, 0, 1), null),
                List.of(uplink, downlink), List.of(toCore, toAccess)).createUrrs(List.of(urr)).createQers(List.of(qer))
                .createBar(CreateBar.builder(1).suggestedBufferingPacketsCount(16).build()).pdnType(PdnType.IPV4).dnn(internet)
                .userPlaneInactivityTimer(600L).build();
        return PfcpPdu.of(0, 1, message);
    }

    static Inet4Address address(int... octets) {
        try {
            return (Inet4Address) InetAddress.getByAddress(new byte[] {(byte) octets[0], (byte) octets[1], (byte) octets[2], (byte) octets[3]});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
