// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.REMOTE_UE_REPORT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * A relay tells which UEs it serves. UE to network (TS 24.301 §8.3.23).
 */
public record RemoteUeReport(int epsBearerIdentity, int procedureTransactionIdentity, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int REMOTE_UE_CONTEXT_CONNECTED = 0x79;
    public static final int REMOTE_UE_CONTEXT_DISCONNECTED = 0x7a;
    public static final int PROSE_KEY_MANAGEMENT_FUNCTION_ADDRESS = 0x6f;

    static final NasTable<RemoteUeReport> TABLE = NasTable.of(ESM, REMOTE_UE_REPORT.value(), RemoteUeReport::others, t -> {
        t.other(REMOTE_UE_CONTEXT_CONNECTED, TLV_E, 1, 65535);
        t.other(REMOTE_UE_CONTEXT_DISCONNECTED, TLV_E, 1, 65535);
        t.other(PROSE_KEY_MANAGEMENT_FUNCTION_ADDRESS, TLV, 1, 17);
        return v -> new RemoteUeReport(v.header(0) >> 4, v.header(1), v.others());
    });

    public RemoteUeReport(int epsBearerIdentity, int procedureTransactionIdentity) {
        this(epsBearerIdentity, procedureTransactionIdentity, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return REMOTE_UE_REPORT;
    }
}
