// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.ConfigurationUpdateComplete;

/** Generic UE configuration update (TS 24.501 §5.4.4). */
final class ConfigurationUpdateProcedure {

    private final UeSession ue;

    ConfigurationUpdateProcedure(UeSession ue) {
        this.ue = ue;
    }

    /**
     * Gives the UE a new 5G-GUTI: the one it was paged by has gone over the air in clear (TS 33.501 §6.12.3). Until it says that it has it,
     * both are good; if it never does, both stay good until it names itself by one (§5.4.4.6).
     */
    void reallocateGuti() {
        var command = ConfigurationUpdateCommand.builder()
                .configurationUpdateIndication(new ConfigurationUpdateIndication(true, false))
                .guti(ue.newGuti())
                .taiList(ue.amf().network().taiList())
                .build();
        if (ue.ask(command, ue.timers().t3555(), ConfigurationUpdateComplete.class) != null) {
            ue.gutiConfirmed();
        }
    }
}
