// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PagingAssistanceForCe;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RecommendedForPaging;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is released (TS 38.413 §9.2.2.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextReleaseComplete(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        @Nullable UserLocationInformation userLocationInformation, @Nullable RecommendedForPaging recommendedForPaging,
        List<PduSession.Released> pduSessionResourceList, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable PagingAssistanceForCe pagingAssistanceForCe, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextReleaseComplete> TABLE = NgapTable.successful(41, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeContextReleaseComplete::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeContextReleaseComplete::ranUeNgapId);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, UeContextReleaseComplete::userLocationInformation);
        var recommended = t.optional(32, IGNORE, RecommendedForPaging.TYPE, UeContextReleaseComplete::recommendedForPaging);
        var sessions = t.optionalList(60, REJECT, PduSession.Released.LIST, UeContextReleaseComplete::pduSessionResourceList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeContextReleaseComplete::criticalityDiagnostics);
        var coverage = t.optional(207, IGNORE, PagingAssistanceForCe.TYPE, UeContextReleaseComplete::pagingAssistanceForCe);
        var rest = t.residue(UeContextReleaseComplete::residue);
        return v -> new UeContextReleaseComplete(v.get(amf), v.get(ran), v.get(location), v.get(recommended), v.get(sessions, List.of()),
                v.get(diagnostics), v.get(coverage), v.get(rest));
    });

    public UeContextReleaseComplete {
        pduSessionResourceList = List.copyOf(pduSessionResourceList);
    }

    /** A message to be sent, of a UE without enhanced coverage. */
    public UeContextReleaseComplete(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            @Nullable UserLocationInformation userLocationInformation, @Nullable RecommendedForPaging recommendedForPaging,
            List<PduSession.Released> pduSessionResourceList, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, userLocationInformation, recommendedForPaging, pduSessionResourceList, criticalityDiagnostics, null,
                Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextReleaseComplete(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, null, List.of(), null, null, Residue.NONE);
    }
}
