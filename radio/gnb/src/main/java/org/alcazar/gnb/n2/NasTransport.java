// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import org.alcazar.gnb.context.UeConnection;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.wire.Octets;

/** Carries NAS messages between UEs and the AMF (TS 38.413 §8.6). */
final class NasTransport {

    private final NgAssociation association;
    private final UeConnections connections;
    private final RadioCapability radioCapability;
    private final UserLocationInformation location;

    NasTransport(NgAssociation association, UeConnections connections, RadioCapability radioCapability, UserLocationInformation location) {
        this.association = association;
        this.connections = connections;
        this.radioCapability = radioCapability;
        this.location = location;
    }

    /** The first message of a UE (§8.6.1); false if it did not go out. */
    boolean initial(UeConnection ue, InitialAccess<FiveGSTmsi> access) {
        var sTmsi = access.sTmsi();
        return association.send(ue, InitialUeMessage.builder(ue.ranUeNgapId(), access.nas(), location, Translation.cause(access.cause()))
                .fiveGSTmsi(sTmsi == null ? null : Translation.sTmsi(sTmsi)).ueContextRequest().build());
    }

    /** A further one (§8.6.3). It needs the AMF's name of the UE, and waits for that. */
    boolean uplink(UeConnection ue, Octets nas) {
        var amf = ue.amfUeNgapId();
        return connections.isOpen(ue) && (amf == null ? ue.keep(nas)
                : association.send(ue, new UplinkNasTransport(amf, ue.ranUeNgapId(), nas, location)));
    }

    /** The AMF has named the UE: what waited for that goes. */
    void named(UeConnection ue) {
        ue.takeKept().forEach(nas -> uplink(ue, nas));
    }

    void downlink(UeConnection ue, DownlinkNasTransport transport) {
        var leaving = ue.whyLeaving();
        if (ue.isUeGone() || leaving != null) {
            var cause = leaving == null ? CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST : leaving;
            association.send(ue, new NasNonDeliveryIndication(transport.amfUeNgapId(), transport.ranUeNgapId(), transport.nasPdu(), cause));
            return;
        }
        ue.downlink(transport.nasPdu());
        if (transport.ueCapabilityInfoRequest()) {
            radioCapability.report(ue, transport.amfUeNgapId());
        }
    }
}
