// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.REMOTE_UE_REPORT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/** A relay tells of the UEs behind it. UE to network (TS 24.501 §8.3.19). */
public record RemoteUeReport(int pduSessionId, int procedureTransactionId, OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int REMOTE_UE_CONTEXT_CONNECTED = 0x76;
    public static final int REMOTE_UE_CONTEXT_DISCONNECTED = 0x70;

    static final NasTable<RemoteUeReport> TABLE = NasTable.of(FIVE_GSM, REMOTE_UE_REPORT.value(), RemoteUeReport::others, t -> {
        t.other(REMOTE_UE_CONTEXT_CONNECTED, TLV_E, 13, 0xffff);
        t.other(REMOTE_UE_CONTEXT_DISCONNECTED, TLV_E, 13, 0xffff);
        return v -> new RemoteUeReport(v.header(PSI), v.header(PTI), v.others());
    });

    public RemoteUeReport(int pduSessionId, int procedureTransactionId) {
        this(pduSessionId, procedureTransactionId, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return REMOTE_UE_REPORT;
    }
}
