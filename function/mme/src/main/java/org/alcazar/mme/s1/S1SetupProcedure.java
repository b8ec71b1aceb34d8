// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s1;

import java.util.List;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.context.Enb;
import org.alcazar.mme.context.Translation;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.ServedGummeisItem;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.s1ap.message.S1SetupResponse;
import org.jspecify.annotations.Nullable;

/**
 * S1 Setup (TS 36.413 §8.7.3): an eNB and the MME tell each other what they serve. An eNB that shares no tracking area with this MME is
 * refused; so is a second setup on one association, for which the procedure is the first there is.
 */
final class S1SetupProcedure {

    /** Relative to other MMEs of the pool; alone, any will do. */
    private static final int RELATIVE_CAPACITY = 255;

    private final MmeConfiguration configuration;
    private final List<PlmnIdentity> plmns;

    S1SetupProcedure(MmeConfiguration configuration) {
        this.configuration = configuration;
        this.plmns = configuration.plmns().stream().map(Translation::plmnIdentity).toList();
    }

    /** What the eNB is answered. */
    sealed interface Answer {

        record Accepted(Enb.Setup setup, S1SetupResponse response) implements Answer {
        }

        record Refused(Cause cause, String why) implements Answer {
        }
    }

    Answer run(S1SetupRequest request, boolean setUpBefore) {
        if (setUpBefore) {
            return new Answer.Refused(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE, "S1 Setup for a second time on one association");
        }
        var why = refusal(request.supportedTas());
        return why != null ? why
                : new Answer.Accepted(new Enb.Setup(request.globalEnbId(), request.enbName(), request.supportedTas()), response());
    }

    /** Why what an eNB supports does not fit, or null if it does: for S1 Setup, and for eNB Configuration Update. */
    Answer.@Nullable Refused refusal(List<SupportedTaItem> supported) {
        if (supported.stream().flatMap(area -> area.broadcastPlmns().stream()).noneMatch(plmns::contains)) {
            return new Answer.Refused(CauseMisc.UNKNOWN_PLMN, "no PLMN of the eNB is served here");
        }
        return supported.stream().anyMatch(this::isServed) ? null
                : new Answer.Refused(CauseMisc.UNKNOWN_PLMN, "no tracking area of the eNB is served here");
    }

    private boolean isServed(SupportedTaItem area) {
        return configuration.trackingAreas().stream()
                .anyMatch(own -> own.tac() == area.tac() && area.broadcastPlmns().contains(Translation.plmnIdentity(own.plmnId())));
    }

    private S1SetupResponse response() {
        var identity = configuration.gummei();
        return new S1SetupResponse(configuration.name(),
                List.of(new ServedGummeisItem(plmns, List.of(identity.groupId()), List.of(identity.code()), null)), RELATIVE_CAPACITY, null);
    }
}
