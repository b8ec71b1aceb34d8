// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s1;

import org.alcazar.mme.context.Enb;
import org.alcazar.s1ap.message.EnbConfigurationUpdate;
import org.alcazar.s1ap.message.EnbConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.EnbConfigurationUpdateFailure;

/** eNB Configuration Update (TS 36.413 §8.7.4): what the eNB sends takes the place of what it told before. */
final class EnbConfigurationUpdateProcedure {

    private final S1SetupProcedure s1Setup;

    EnbConfigurationUpdateProcedure(S1SetupProcedure s1Setup) {
        this.s1Setup = s1Setup;
    }

    void run(Enb enb, EnbConfigurationUpdate update) {
        var known = enb.setup();
        if (known == null) {
            return;
        }
        var areas = update.supportedTas();
        var refused = areas.isEmpty() ? null : s1Setup.refusal(areas);
        if (refused != null) {
            enb.send(new EnbConfigurationUpdateFailure(refused.cause()));
            return;
        }
        enb.setup(new Enb.Setup(known.id(), update.enbName() == null ? known.name() : update.enbName(),
                areas.isEmpty() ? known.supportedTas() : areas));
        enb.send(new EnbConfigurationUpdateAcknowledge(null));
    }
}
