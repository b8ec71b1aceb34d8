// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ESM_DATA_TRANSPORT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * User data over the control plane. Both ways (TS 24.301 §8.3.25).
 *
 * @param userData a packet, of the form the PDN type says
 */
public record EsmDataTransport(int epsBearerIdentity, int procedureTransactionIdentity, Octets userData, OtherElements others)
        implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int RELEASE_ASSISTANCE_INDICATION = 0xf0;

    static final NasTable<EsmDataTransport> TABLE = NasTable.of(ESM, ESM_DATA_TRANSPORT.value(), EsmDataTransport::others, t -> {
        var userData = t.mandatory(LV_E, CONTAINER, EsmDataTransport::userData);
        t.other(RELEASE_ASSISTANCE_INDICATION);
        return v -> new EsmDataTransport(v.header(0) >> 4, v.header(1), v.get(userData), v.others());
    });

    public EsmDataTransport(int epsBearerIdentity, int procedureTransactionIdentity, Octets userData) {
        this(epsBearerIdentity, procedureTransactionIdentity, userData, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return ESM_DATA_TRANSPORT;
    }
}
