// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabSetupItemCtxtSuRes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is set up (TS 36.413 §9.1.4.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable List<ERabSetupItemCtxtSuRes> eRabSetupListCtxtSuRes, List<ERabItem> eRabFailedToSetupListCtxtSuRes,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<InitialContextSetupResponse> TABLE = S1apTable.successful(9, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, InitialContextSetupResponse::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, InitialContextSetupResponse::enbUeS1apId);
        var eRabSetupListCtxtSuRes = t.expected(
                51, IGNORE, ERabSetupItemCtxtSuRes.LIST, InitialContextSetupResponse::eRabSetupListCtxtSuRes);
        var eRabFailedToSetupListCtxtSuRes = t.optionalList(
                48, IGNORE, ERabItem.LIST, InitialContextSetupResponse::eRabFailedToSetupListCtxtSuRes);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, InitialContextSetupResponse::criticalityDiagnostics);
        var residue = t.residue(InitialContextSetupResponse::residue);
        return v -> new InitialContextSetupResponse(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabSetupListCtxtSuRes),
                v.get(eRabFailedToSetupListCtxtSuRes, List.of()), v.get(criticalityDiagnostics), v.get(residue));
    });

    public InitialContextSetupResponse {
        eRabSetupListCtxtSuRes = eRabSetupListCtxtSuRes == null ? null : List.copyOf(eRabSetupListCtxtSuRes);
        eRabFailedToSetupListCtxtSuRes = List.copyOf(eRabFailedToSetupListCtxtSuRes);
    }

    /** A message to be sent. */
    public InitialContextSetupResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            List<ERabSetupItemCtxtSuRes> eRabSetupListCtxtSuRes, List<ERabItem> eRabFailedToSetupListCtxtSuRes,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, enbUeS1apId, eRabSetupListCtxtSuRes, eRabFailedToSetupListCtxtSuRes, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public InitialContextSetupResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            List<ERabSetupItemCtxtSuRes> eRabSetupListCtxtSuRes) {
        this(mmeUeS1apId, enbUeS1apId, eRabSetupListCtxtSuRes, List.of(), null, Residue.NONE);
    }
}
