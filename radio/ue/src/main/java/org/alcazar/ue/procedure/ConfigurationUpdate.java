// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.ConfigurationUpdateComplete;

/** Generic UE configuration update (TS 24.501 §5.4.4). */
final class ConfigurationUpdate {

    private final FiveGmm fiveGmm;

    ConfigurationUpdate(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
    }

    void take(ConfigurationUpdateCommand command) {
        var context = fiveGmm.context;
        var guti = command.guti();
        if (guti != null) {
            context.guti(guti);
        }
        if (command.taiList() != null) {
            context.registeredAt(fiveGmm.tai(), command.taiList());
        }
        if (command.allowedNssai() != null) {
            context.allowedNssai(command.allowedNssai());
        }
        var indication = command.configurationUpdateIndication();
        if (indication != null && indication.acknowledgementRequested()) {
            fiveGmm.n1.send(new ConfigurationUpdateComplete());
        }
        if (indication != null && indication.registrationRequested()) {
            fiveGmm.terminal.defer(new UeSignal.Register(RegistrationType.Kind.MOBILITY_UPDATING, registration -> { }));
        }
    }
}
