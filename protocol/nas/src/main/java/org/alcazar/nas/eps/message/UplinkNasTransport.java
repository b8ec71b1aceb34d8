// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.SMS_CONTAINER;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.eps.message.EmmMessageType.UPLINK_NAS_TRANSPORT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * An SMS message of the UE. UE to network (TS 24.301 §8.2.30).
 *
 * @param nasMessage 2 to 251 octets, as CP layer of SMS
 */
public record UplinkNasTransport(Octets nasMessage, OtherElements others) implements EmmMessage {

    static final NasTable<UplinkNasTransport> TABLE = NasTable.of(EMM, UPLINK_NAS_TRANSPORT.value(), UplinkNasTransport::others, t -> {
        var nasMessage = t.mandatory(LV, SMS_CONTAINER, UplinkNasTransport::nasMessage);
        return v -> new UplinkNasTransport(v.get(nasMessage), v.others());
    });

    public UplinkNasTransport(Octets nasMessage) {
        this(nasMessage, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return UPLINK_NAS_TRANSPORT;
    }
}
