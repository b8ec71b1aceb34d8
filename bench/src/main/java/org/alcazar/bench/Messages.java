// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGmmCapability;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.wire.Octets;

/** Messages as they occur when a UE registers and gets a session. */
final class Messages {

    private static final PlmnIdentity PLMN = PlmnIdentity.of("999", "70");

    private Messages() {
    }

    /** With a SUCI of profile A: a key of 32 octets, five of MSIN, a MAC of eight. */
    static RegistrationRequest registrationRequest() {
        var suci = new ImsiSuci(Plmn.of("999", "70"), "0000", 1, 1, counting(45));
        return RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.INITIAL, true), NasKeySetIdentifier.NO_KEY, suci)
                .fiveGmmCapability(FiveGmmCapability.of())
                .ueSecurityCapability(UeSecurityCapability.of(0xf0, 0x70))
                .requestedNssai(Nssai.of(Snssai.of(1, 0x010203), Snssai.of(2)))
                .build();
    }

    /** 54 octets, which protection makes 61. */
    static UlNasTransport uplink() {
        return UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, counting(48)).build();
    }

    static InitialUeMessage initialUeMessage() {
        var location = new UserLocationInformation.Nr(new NrCgi(PLMN, 0x10), new Tai(PLMN, 1), 0xe90a_2b3cL);
        return InitialUeMessage.builder(new RanUeNgapId(7), Nas5gs.encode(registrationRequest()), location, RrcEstablishmentCause.MO_SIGNALLING)
                .ueContextRequest()
                .build();
    }

    /** As it carries a Registration Accept. */
    static InitialContextSetupRequest initialContextSetupRequest() {
        return InitialContextSetupRequest.builder(new AmfUeNgapId(0x123456), new RanUeNgapId(7), new Guami(PLMN, 2, 1, 0),
                        List.of(new SNssai(1, 0x010203), new SNssai(2, null)), UeSecurityCapabilities.ofNasOctets(0xf0, 0x70, 0, 0),
                        new SecurityKey(Secret.wrap(new byte[32])))
                .ueAggregateMaximumBitRate(new UeAggregateMaximumBitRate(1_000_000_000, 500_000_000))
                .maskedImeisv(counting(8))
                .nasPdu(counting(60))
                .build();
    }

    static org.alcazar.s1ap.message.InitialUeMessage initialUeMessageOfS1ap() {
        return org.alcazar.s1ap.message.InitialUeMessage.builder(new org.alcazar.s1ap.element.EnbUeS1apId(7), counting(60),
                new org.alcazar.s1ap.element.Tai(PLMN, 1), new org.alcazar.s1ap.element.EutranCgi(PLMN, 0x10),
                org.alcazar.s1ap.element.RrcEstablishmentCause.MO_SIGNALLING).build();
    }

    /** Two detection rules, two forwarding rules and one for QoS, as for a session over IPv4. */
    static PfcpPdu sessionEstablishmentRequest() {
        var internet = DomainName.of("internet");
        var ue = address(10, 45, 0, 2);
        var uplink = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null))
                .networkInstance(internet).ueIpAddresses(List.of(UeIpAddress.source(ue))).qfis(List.of(9)).build())
                .precedence(100L).outerHeaderRemoval(new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IP, 1)).farId(1L)
                .qerIds(List.of(1L)).build();
        var downlink = CreatePdr.builder(2, Pdi.builder(SourceInterface.CORE).networkInstance(internet)
                .ueIpAddresses(List.of(UeIpAddress.destination(ue))).build())
                .precedence(100L).farId(2L).qerIds(List.of(1L)).build();
        var toCore = CreateFar.builder(1, Flags.of(ApplyAction.FORW))
                .forwardingParameters(ForwardingParameters.builder(DestinationInterface.CORE).networkInstance(internet).build()).build();
        var toAccess = CreateFar.builder(2, Flags.of(ApplyAction.FORW))
                .forwardingParameters(ForwardingParameters.builder(DestinationInterface.ACCESS)
                        .outerHeaderCreation(OuterHeaderCreation.gtpu(0x1234, address(10, 0, 0, 3))).build())
                .build();
        var qer = CreateQer.builder(1, GateStatus.OPEN).maximumBitRate(new BitRates(100_000, 1_000_000)).qfi(9).build();
        var smf = address(10, 0, 0, 1);
        return PfcpPdu.of(0, 1, SessionEstablishmentRequest.builder(new NodeId.Ipv4(smf), new FSeid(0x0102030405060708L, smf, null),
                List.of(uplink, downlink), List.of(toCore, toAccess)).createQers(List.of(qer)).pdnType(PdnType.IPV4).dnn(internet).build());
    }

    static Octets counting(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return Octets.wrap(bytes);
    }

    private static Inet4Address address(int... octets) {
        try {
            return (Inet4Address) InetAddress.getByAddress(new byte[] {(byte) octets[0], (byte) octets[1], (byte) octets[2], (byte) octets[3]});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
