// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.SMS_CONTAINER;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.eps.message.EmmMessageType.DOWNLINK_NAS_TRANSPORT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * An SMS message for the UE. Network to UE (TS 24.301 §8.2.12).
 *
 * @param nasMessage 2 to 251 octets, as CP layer of SMS
 */
public record DownlinkNasTransport(Octets nasMessage, OtherElements others) implements EmmMessage {

    static final NasTable<DownlinkNasTransport> TABLE =
            NasTable.of(EMM, DOWNLINK_NAS_TRANSPORT.value(), DownlinkNasTransport::others, t -> {
        var nasMessage = t.mandatory(LV, SMS_CONTAINER, DownlinkNasTransport::nasMessage);
        return v -> new DownlinkNasTransport(v.get(nasMessage), v.others());
    });

    public DownlinkNasTransport(Octets nasMessage) {
        this(nasMessage, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return DOWNLINK_NAS_TRANSPORT;
    }
}
