// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.PAGING_IDENTITY;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.CS_SERVICE_NOTIFICATION;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.PagingIdentity;

/**
 * A circuit-switched call waits for the UE. Network to UE (TS 24.301 §8.2.9).
 */
public record CsServiceNotification(PagingIdentity pagingIdentity, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int CLI = 0x60;
    public static final int SS_CODE = 0x61;
    public static final int LCS_INDICATOR = 0x62;
    public static final int LCS_CLIENT_IDENTITY = 0x63;

    static final NasTable<CsServiceNotification> TABLE =
            NasTable.of(EMM, CS_SERVICE_NOTIFICATION.value(), CsServiceNotification::others, t -> {
        var pagingIdentity = t.mandatory(V, PAGING_IDENTITY, CsServiceNotification::pagingIdentity);
        t.other(CLI, TLV, 1, 12);
        t.other(SS_CODE, TV, 1, 1);
        t.other(LCS_INDICATOR, TV, 1, 1);
        t.other(LCS_CLIENT_IDENTITY, TLV, 1, 255);
        return v -> new CsServiceNotification(v.get(pagingIdentity), v.others());
    });

    public CsServiceNotification(PagingIdentity pagingIdentity) {
        this(pagingIdentity, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return CS_SERVICE_NOTIFICATION;
    }
}
