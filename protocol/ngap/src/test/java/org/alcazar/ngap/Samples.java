// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.wire.Octets;

/** Messages of one network, and what can be done to them. */
final class Samples {

    static final PlmnIdentity PLMN = PlmnIdentity.of("001", "01");
    static final Tai TAI = new Tai(PLMN, 1);
    static final SNssai SLICE = new SNssai(1, 0x010203);
    static final UserLocationInformation LOCATION = new UserLocationInformation.Nr(new NrCgi(PLMN, 0x10), TAI, 0xe90a_2b3cL);
    static final AmfUeNgapId AMF = new AmfUeNgapId(0x123456);
    static final RanUeNgapId RAN = new RanUeNgapId(7);

    static final NgSetupRequest NG_SETUP = new NgSetupRequest(
            GlobalRanNodeId.Gnb.of(PLMN, 1, 22), "alcazar-gnb",
            List.of(new SupportedTaItem(1, List.of(new BroadcastPlmnItem(PLMN, List.of(SLICE, new SNssai(2, null)))))),
            PagingDrx.V128, false, null, null);

    static final InitialUeMessage INITIAL_UE =
            InitialUeMessage.builder(RAN, Octets.fromHex("7e0041790001"), LOCATION, RrcEstablishmentCause.MO_SIGNALLING).ueContextRequest().build();

    static final UplinkNasTransport UPLINK = new UplinkNasTransport(AMF, RAN, Octets.fromHex("7e0057"), LOCATION);

    static final InitialContextSetupRequest CONTEXT_SETUP = InitialContextSetupRequest.builder(AMF, RAN, new Guami(PLMN, 2, 1, 0),
                    List.of(SLICE), UeSecurityCapabilities.ofNasOctets(0xf0, 0x70, 0, 0), new SecurityKey(Secret.wrap(new byte[32])))
            .nasPdu(Octets.fromHex("7e0042"))
            .ueAggregateMaximumBitRate(new UeAggregateMaximumBitRate(1_000_000_000, 500_000_000))
            .build();

    private Samples() {
    }

    static NgapPdu pdu(NgapMessage message) {
        return NgapPdu.decode(Ngap.encode(message));
    }

    /** The PDU with other elements. */
    static NgapPdu with(NgapPdu pdu, List<RawIe> elements) {
        return new NgapPdu(pdu.type(), pdu.procedureCode(), pdu.criticality(), elements);
    }

    /** The PDU with one element more, before the one at {@code place}. */
    static NgapPdu inserted(NgapPdu pdu, int place, RawIe element) {
        var elements = new ArrayList<>(pdu.elements());
        elements.add(place, element);
        return with(pdu, elements);
    }

    /** The PDU without the element {@code id}. */
    static NgapPdu without(NgapPdu pdu, int id) {
        return with(pdu, pdu.elements().stream().filter(element -> element.id() != id).toList());
    }

    /** The PDU with another value of the element {@code id}, and another criticality. */
    static NgapPdu replaced(NgapPdu pdu, int id, Criticality criticality, String hex) {
        return with(pdu, pdu.elements().stream()
                .map(element -> element.id() == id ? new RawIe(id, criticality, Octets.fromHex(hex)) : element).toList());
    }
}
