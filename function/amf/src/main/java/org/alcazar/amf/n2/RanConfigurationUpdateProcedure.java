// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.n2;

import org.alcazar.amf.context.Gnb;
import org.alcazar.ngap.message.RanConfigurationUpdate;
import org.alcazar.ngap.message.RanConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.RanConfigurationUpdateFailure;

/** RAN Configuration Update (TS 38.413 §8.7.2): what the gNB sends takes the place of what it told before. */
final class RanConfigurationUpdateProcedure {

    private final NgSetupProcedure ngSetup;

    RanConfigurationUpdateProcedure(NgSetupProcedure ngSetup) {
        this.ngSetup = ngSetup;
    }

    void run(Gnb gnb, RanConfigurationUpdate update) {
        var known = gnb.setup();
        if (known == null) {
            return;
        }
        var areas = update.supportedTaList();
        var refused = areas.isEmpty() ? null : ngSetup.refusal(areas);
        if (refused != null) {
            gnb.send(new RanConfigurationUpdateFailure(refused.cause()));
            return;
        }
        gnb.setup(new Gnb.Setup(known.id(), update.ranNodeName() == null ? known.name() : update.ranNodeName(),
                areas.isEmpty() ? known.supportedTas() : areas));
        gnb.send(new RanConfigurationUpdateAcknowledge(null));
    }
}
