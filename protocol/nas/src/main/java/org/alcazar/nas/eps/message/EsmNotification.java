// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.OCTET;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ESM_NOTIFICATION;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The network tells the UE of an event. Network to UE (TS 24.301 §8.3.18A).
 *
 * @param indicator 1 for a handover to circuit-switched voice that was cancelled (TS 24.301 §9.9.4.7A)
 */
public record EsmNotification(int epsBearerIdentity, int procedureTransactionIdentity, int indicator, OtherElements others)
        implements EsmMessage {

    static final NasTable<EsmNotification> TABLE = NasTable.of(ESM, ESM_NOTIFICATION.value(), EsmNotification::others, t -> {
        var indicator = t.mandatory(LV, OCTET, EsmNotification::indicator);
        return v -> new EsmNotification(v.header(0) >> 4, v.header(1), v.get(indicator), v.others());
    });

    public EsmNotification(int epsBearerIdentity, int procedureTransactionIdentity, int indicator) {
        this(epsBearerIdentity, procedureTransactionIdentity, indicator, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return ESM_NOTIFICATION;
    }
}
