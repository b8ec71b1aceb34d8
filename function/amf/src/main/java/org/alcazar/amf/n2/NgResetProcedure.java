// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.n2;

import java.util.List;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.procedure.UeSessions;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.UeNgConnection;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.jspecify.annotations.Nullable;

/** NG Reset of a gNB (TS 38.413 §8.7.4): all connections of its association, or those it lists, are gone. */
final class NgResetProcedure {

    private final UeSessions sessions;

    NgResetProcedure(UeSessions sessions) {
        this.sessions = sessions;
    }

    void run(Gnb gnb, NgReset reset) {
        switch (reset.resetType()) {
            case ResetType.All all -> {
                List.copyOf(gnb.connections().values()).forEach(sessions::gone);
                gnb.send(new NgResetAcknowledge(List.of(), null));
            }
            case ResetType.Part part -> {
                // Also those that are not known are acknowledged (§8.7.4.2.1.2).
                for (var listed : part.connections()) {
                    var connection = named(gnb, listed);
                    if (connection != null) {
                        sessions.gone(connection);
                    }
                }
                gnb.send(new NgResetAcknowledge(part.connections(), null));
            }
        }
    }

    private @Nullable N2Connection named(Gnb gnb, UeNgConnection listed) {
        var amfId = listed.amfUeNgapId();
        if (amfId != null) {
            var found = sessions.find(amfId.value());
            return found != null && found.via().gnb() == gnb ? found.via() : null;
        }
        var ranId = listed.ranUeNgapId();
        return ranId == null ? null : gnb.connections().get(ranId.value());
    }
}
