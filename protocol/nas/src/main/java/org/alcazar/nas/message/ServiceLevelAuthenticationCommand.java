// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.SessionElements.SERVICE_LEVEL_AA_CONTAINER;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.SERVICE_LEVEL_AUTHENTICATION_COMMAND;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/** A service asks who the user is. Network to UE (TS 24.501 §8.3.17). */
public record ServiceLevelAuthenticationCommand(int pduSessionId, int procedureTransactionId, Octets serviceLevelAaContainer,
        OtherElements others) implements FiveGsmMessage {

    static final NasTable<ServiceLevelAuthenticationCommand> TABLE = NasTable.of(FIVE_GSM, SERVICE_LEVEL_AUTHENTICATION_COMMAND.value(),
            ServiceLevelAuthenticationCommand::others, t -> {
        var serviceLevelAaContainer = t.mandatory(LV_E, SERVICE_LEVEL_AA_CONTAINER,
                ServiceLevelAuthenticationCommand::serviceLevelAaContainer);
        return v -> new ServiceLevelAuthenticationCommand(v.header(PSI), v.header(PTI), v.get(serviceLevelAaContainer), v.others());
    });

    public ServiceLevelAuthenticationCommand(int pduSessionId, int procedureTransactionId, Octets serviceLevelAaContainer) {
        this(pduSessionId, procedureTransactionId, serviceLevelAaContainer, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return SERVICE_LEVEL_AUTHENTICATION_COMMAND;
    }
}
