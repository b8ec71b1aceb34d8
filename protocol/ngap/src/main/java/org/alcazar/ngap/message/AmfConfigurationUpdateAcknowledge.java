// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.TnlAssociation;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node has taken an AMF's changes (TS 38.413 §9.2.6.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record AmfConfigurationUpdateAcknowledge(List<TnlAssociation.SetUp> tnlAssociationsSetUp,
        List<TnlAssociation.Failed> tnlAssociationsFailedToSetUp, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<AmfConfigurationUpdateAcknowledge> TABLE = NgapTable.successful(0, REJECT, t -> {
        var up = t.optionalList(5, IGNORE, TnlAssociation.SetUp.LIST, AmfConfigurationUpdateAcknowledge::tnlAssociationsSetUp);
        var failed = t.optionalList(4, IGNORE, TnlAssociation.Failed.LIST, AmfConfigurationUpdateAcknowledge::tnlAssociationsFailedToSetUp);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, AmfConfigurationUpdateAcknowledge::criticalityDiagnostics);
        var rest = t.residue(AmfConfigurationUpdateAcknowledge::residue);
        return v -> new AmfConfigurationUpdateAcknowledge(v.get(up, List.of()), v.get(failed, List.of()), v.get(diagnostics),
                v.get(rest));
    });

    public AmfConfigurationUpdateAcknowledge {
        tnlAssociationsSetUp = List.copyOf(tnlAssociationsSetUp);
        tnlAssociationsFailedToSetUp = List.copyOf(tnlAssociationsFailedToSetUp);
    }

    /** A message to be sent. */
    public AmfConfigurationUpdateAcknowledge(List<TnlAssociation.SetUp> tnlAssociationsSetUp,
            List<TnlAssociation.Failed> tnlAssociationsFailedToSetUp, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(tnlAssociationsSetUp, tnlAssociationsFailedToSetUp, criticalityDiagnostics, Residue.NONE);
    }
}
