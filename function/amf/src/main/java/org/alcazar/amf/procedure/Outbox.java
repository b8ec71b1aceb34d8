// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.jspecify.annotations.Nullable;

/** What sessions have for a UE and its gNB, in order, until the UE can be reached. Touched on the UE's strand only. */
final class Outbox {

    private static final int MOST = 32;

    private @Nullable List<N1N2MessageTransferReqData> waiting;

    boolean isEmpty() {
        return waiting == null;
    }

    /** @return false if as much waits already as may */
    boolean add(N1N2MessageTransferReqData transfer) {
        var list = waiting;
        if (list == null) {
            list = waiting = new ArrayList<>(2);
        }
        return list.size() < MOST && list.add(transfer);
    }

    List<N1N2MessageTransferReqData> takeAll() {
        var all = waiting;
        waiting = null;
        return all == null ? List.of() : all;
    }

    /** Takes out what does nothing but set up the user plane, which goes with the UE's context to the gNB. */
    List<N1N2MessageTransferReqData> takeUserPlaneSetups() {
        var setups = new ArrayList<N1N2MessageTransferReqData>();
        var rest = new ArrayList<N1N2MessageTransferReqData>();
        takeAll().forEach(transfer -> (isUserPlaneSetup(transfer) ? setups : rest).add(transfer));
        waiting = rest.isEmpty() ? null : rest;
        return setups;
    }

    private static boolean isUserPlaneSetup(N1N2MessageTransferReqData transfer) {
        var n2 = transfer.n2SmInfo();
        return transfer.n1SmMsg() == null && n2 != null && n2.ngapIeType() == N2SmInfoType.PDU_RES_SETUP_REQ;
    }
}
