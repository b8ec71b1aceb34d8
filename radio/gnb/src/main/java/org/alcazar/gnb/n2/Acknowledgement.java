// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.List;
import org.alcazar.ngap.element.CauseTransport;
import org.alcazar.ngap.element.TnlAssociation;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.AmfConfigurationUpdateAcknowledge;

/** What a gNB answers to an AMF Configuration Update (TS 38.413 §8.7.3.2): it keeps to its one association. */
final class Acknowledgement {

    private Acknowledgement() {
    }

    static AmfConfigurationUpdateAcknowledge of(AmfConfigurationUpdate update) {
        var failed = update.tnlAssociationsToAdd().stream()
                .map(wanted -> new TnlAssociation.Failed(wanted.address(), CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE)).toList();
        return new AmfConfigurationUpdateAcknowledge(List.of(), failed, null);
    }
}
