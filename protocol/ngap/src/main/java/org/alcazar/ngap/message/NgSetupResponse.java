// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_NAME;
import static org.alcazar.ngap.element.ElementTypes.RELATIVE_AMF_CAPACITY;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.ExtendedName;
import org.alcazar.ngap.element.PlmnSupportItem;
import org.alcazar.ngap.element.ServedGuamiItem;
import org.jspecify.annotations.Nullable;

/**
 * The AMF takes a RAN node and introduces itself (TS 38.413 §9.2.6.2).
 *
 * @param amfName 1 to 150 printable characters
 * @param relativeAmfCapacity 0 to 255
 * @param residue what a received message held beyond the rest
 */
public record NgSetupResponse(String amfName, List<ServedGuamiItem> servedGuamiList, @Nullable Integer relativeAmfCapacity,
        List<PlmnSupportItem> plmnSupportList, @Nullable CriticalityDiagnostics criticalityDiagnostics, boolean ueRetentionInformation,
        boolean iabSupported, @Nullable ExtendedName extendedAmfName, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<NgSetupResponse> TABLE = NgapTable.successful(21, REJECT, t -> {
        var name = t.mandatory(1, REJECT, AMF_NAME, NgSetupResponse::amfName);
        var guamis = t.mandatory(96, REJECT, ServedGuamiItem.LIST, NgSetupResponse::servedGuamiList);
        var capacity = t.expected(86, IGNORE, RELATIVE_AMF_CAPACITY, NgSetupResponse::relativeAmfCapacity);
        var plmns = t.mandatory(80, REJECT, PlmnSupportItem.LIST, NgSetupResponse::plmnSupportList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, NgSetupResponse::criticalityDiagnostics);
        var retention = t.flag(147, IGNORE, NgSetupResponse::ueRetentionInformation);
        var iab = t.flag(200, IGNORE, NgSetupResponse::iabSupported);
        var longName = t.optional(274, IGNORE, ExtendedName.TYPE, NgSetupResponse::extendedAmfName);
        var rest = t.residue(NgSetupResponse::residue);
        return v -> new NgSetupResponse(v.get(name), v.get(guamis), v.get(capacity), v.get(plmns), v.get(diagnostics),
                v.get(retention, false), v.get(iab, false), v.get(longName), v.get(rest));
    });

    public NgSetupResponse {
        servedGuamiList = List.copyOf(servedGuamiList);
        plmnSupportList = List.copyOf(plmnSupportList);
    }

    /** A message to be sent. */
    public NgSetupResponse(String amfName, List<ServedGuamiItem> servedGuamiList, Integer relativeAmfCapacity,
            List<PlmnSupportItem> plmnSupportList, @Nullable CriticalityDiagnostics criticalityDiagnostics,
            boolean ueRetentionInformation, boolean iabSupported, @Nullable ExtendedName extendedAmfName) {
        this(amfName, servedGuamiList, relativeAmfCapacity, plmnSupportList, criticalityDiagnostics, ueRetentionInformation,
                iabSupported, extendedAmfName, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public NgSetupResponse(String amfName, List<ServedGuamiItem> servedGuamiList, Integer relativeAmfCapacity,
            List<PlmnSupportItem> plmnSupportList) {
        this(amfName, servedGuamiList, relativeAmfCapacity, plmnSupportList, null, false, false, null, Residue.NONE);
    }
}
