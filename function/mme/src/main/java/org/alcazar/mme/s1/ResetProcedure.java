// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s1;

import java.util.List;
import org.alcazar.mme.context.Enb;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.s1ap.element.ResetType;
import org.alcazar.s1ap.element.UeAssociatedLogicalS1ConnectionItem;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.ResetAcknowledge;
import org.jspecify.annotations.Nullable;

/** Reset of an eNB (TS 36.413 §8.7.1): all connections of its association, or those it lists, are gone. */
final class ResetProcedure {

    private final UeSessions sessions;

    ResetProcedure(UeSessions sessions) {
        this.sessions = sessions;
    }

    void run(Enb enb, Reset reset) {
        switch (reset.resetType()) {
            case ResetType.All all -> {
                List.copyOf(enb.connections().values()).forEach(sessions::gone);
                enb.send(new ResetAcknowledge(List.of(), null));
            }
            case ResetType.Part part -> {
                // Also those that are not known are acknowledged (§8.7.1.2.2).
                for (var listed : part.connections()) {
                    var connection = named(enb, listed);
                    if (connection != null) {
                        sessions.gone(connection);
                    }
                }
                enb.send(new ResetAcknowledge(part.connections(), null));
            }
        }
    }

    private @Nullable S1Connection named(Enb enb, UeAssociatedLogicalS1ConnectionItem listed) {
        var mmeId = listed.mmeUeS1apId();
        if (mmeId != null) {
            var found = sessions.find(mmeId.value());
            return found != null && found.via().enb() == enb ? found.via() : null;
        }
        var enbId = listed.enbUeS1apId();
        return enbId == null ? null : enb.connections().get(enbId.value());
    }
}
