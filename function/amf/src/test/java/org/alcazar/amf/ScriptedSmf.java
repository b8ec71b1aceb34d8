// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.amf.N1N2TransferFailureCallback;
import org.alcazar.sbi.smf.EbiArpMapping;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An SMF that takes what it is told, activates what it is asked to, and answers otherwise only as a test wants. */
final class ScriptedSmf implements PduSessionService, N1N2TransferFailureCallback {

    static final Octets TRANSFER = Octets.of(0xaa, 0xbb);
    static final Octets SWITCHED = Octets.of(0x51);
    static final Octets COMMAND = Octets.of(0x52);

    final Map<String, SmContextCreateData> contexts = new HashMap<>();
    final List<SmContextUpdateData> updates = new ArrayList<>();
    final List<String> released = new ArrayList<>();
    final List<N1N2MsgTxfrFailureNotification> failures = new ArrayList<>();
    Octets connection = TRANSFER;
    @Nullable SmContextCreateOutcome creation;
    @Nullable SmContextUpdateOutcome update;
    @Nullable ProblemDetails fault;
    private int created;

    @Override
    public SmContextCreateOutcome createSmContext(SmContextCreateData data) {
        if (fault != null) {
            throw fault;
        }
        if (creation != null) {
            return creation;
        }
        var ref = "sm" + ++created;
        contexts.put(ref, data);
        return data.ueEpsPdnConnection() == null ? new SmContextCreatedData(ref)
                : new SmContextCreatedData(ref, created, Snssai.of(1), List.of(new EbiArpMapping(4 + created, Arp.DEFAULT)));
    }

    @Override
    public SmContextUpdateOutcome updateSmContext(String smContextRef, SmContextUpdateData data) {
        if (!contexts.containsKey(smContextRef)) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        updates.add(data);
        if (update != null) {
            return update;
        }
        var moving = mobility(data);
        if (moving != null) {
            return moving;
        }
        return data.upCnxState() == UpCnxState.ACTIVATING
                ? new SmContextUpdatedData(UpCnxState.ACTIVATING, null, null, TRANSFER, N2SmInfoType.PDU_RES_SETUP_REQ)
                : SmContextUpdatedData.NOTHING;
    }

    /** What is answered to a step of a UE that goes to another gNB, as long as the test does not want otherwise. */
    private static @Nullable SmContextUpdateOutcome mobility(SmContextUpdateData data) {
        return switch (data.n2SmInfoType()) {
            case PATH_SWITCH_REQ -> new SmContextUpdatedData(null, null, null, SWITCHED, N2SmInfoType.PATH_SWITCH_REQ_ACK);
            case HANDOVER_REQUIRED -> new SmContextUpdatedData(null, HoState.PREPARING, null, TRANSFER, N2SmInfoType.PDU_RES_SETUP_REQ);
            case HANDOVER_REQ_ACK -> new SmContextUpdatedData(null, HoState.PREPARED, null, COMMAND, N2SmInfoType.HANDOVER_CMD);
            case null, default -> null;
        };
    }

    @Override
    public void releaseSmContext(String smContextRef, SmContextReleaseData data) {
        contexts.remove(smContextRef);
        released.add(smContextRef + " " + data.cause());
    }

    @Override
    public SmContextRetrievedData retrieveSmContext(String smContextRef, SmContextRetrieveData data) {
        if (!contexts.containsKey(smContextRef)) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return new SmContextRetrievedData(connection);
    }

    @Override
    public void n1N2TransferFailureNotification(URI uri, N1N2MsgTxfrFailureNotification notification) {
        failures.add(notification);
    }
}
