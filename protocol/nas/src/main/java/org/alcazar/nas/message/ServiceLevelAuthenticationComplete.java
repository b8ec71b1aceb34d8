// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.SessionElements.SERVICE_LEVEL_AA_CONTAINER;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.SERVICE_LEVEL_AUTHENTICATION_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/** The answer to a {@link ServiceLevelAuthenticationCommand}. UE to network (TS 24.501 §8.3.18). */
public record ServiceLevelAuthenticationComplete(int pduSessionId, int procedureTransactionId, Octets serviceLevelAaContainer,
        OtherElements others) implements FiveGsmMessage {

    static final NasTable<ServiceLevelAuthenticationComplete> TABLE = NasTable.of(FIVE_GSM, SERVICE_LEVEL_AUTHENTICATION_COMPLETE.value(),
            ServiceLevelAuthenticationComplete::others, t -> {
        var serviceLevelAaContainer = t.mandatory(LV_E, SERVICE_LEVEL_AA_CONTAINER,
                ServiceLevelAuthenticationComplete::serviceLevelAaContainer);
        return v -> new ServiceLevelAuthenticationComplete(v.header(PSI), v.header(PTI), v.get(serviceLevelAaContainer), v.others());
    });

    public ServiceLevelAuthenticationComplete(int pduSessionId, int procedureTransactionId, Octets serviceLevelAaContainer) {
        this(pduSessionId, procedureTransactionId, serviceLevelAaContainer, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return SERVICE_LEVEL_AUTHENTICATION_COMPLETE;
    }
}
