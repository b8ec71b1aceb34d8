// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.NasNonDeliveryIndication;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.wire.Octets;

/** Carries NAS messages between UEs and the MME (TS 36.413 §8.6). */
final class NasTransport {

    private final S1Association association;
    private final UeConnections connections;
    private final RadioCapability radioCapability;
    private final UserLocationInformation location;

    NasTransport(S1Association association, UeConnections connections, RadioCapability radioCapability, UserLocationInformation location) {
        this.association = association;
        this.connections = connections;
        this.radioCapability = radioCapability;
        this.location = location;
    }

    /** The first message of a UE (§8.6.2.1); false if it did not go out. */
    boolean initial(UeConnection ue, InitialAccess<STmsi> access) {
        var sTmsi = access.sTmsi();
        return association.send(ue, InitialUeMessage
                .builder(ue.enbUeS1apId(), access.nas(), location.tai(), location.eutranCgi(), Translation.cause(access.cause()))
                .sTmsi(sTmsi == null ? null : Translation.sTmsi(sTmsi)).build());
    }

    boolean uplink(UeConnection ue, Octets nas) {
        var mme = ue.mmeUeS1apId();
        return mme != null && connections.isOpen(ue)
                && association.send(ue, new UplinkNasTransport(mme, ue.enbUeS1apId(), nas, location.eutranCgi(), location.tai()));
    }

    void downlink(UeConnection ue, DownlinkNasTransport transport) {
        if (ue.isUeGone()) {
            var cause = CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST;
            association.send(ue, new NasNonDeliveryIndication(transport.mmeUeS1apId(), transport.enbUeS1apId(), transport.nasPdu(), cause));
            return;
        }
        ue.downlink(transport.nasPdu());
        if (transport.ueCapabilityInfoRequest()) {
            radioCapability.report(ue, transport.mmeUeS1apId());
        }
    }
}
