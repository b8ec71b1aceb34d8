// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.context.PduSessionContext;
import org.alcazar.amf.context.Translation;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.ReactivationError;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationUnsuccessfulTransfer;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.NrLocation;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.N2SmInformation;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The AMF's end of {@code Nsmf_PDUSession} for the sessions that a UE has. */
final class SessionManagement {

    private final UeSession ue;

    SessionManagement(UeSession ue) {
        this.ue = ue;
    }

    /**
     * User planes that are set up again because the UE asked for it.
     *
     * @param setups for the gNB
     * @param status the sessions there are, if the UE told its own
     * @param result those asked for that did not succeed, if any were asked for
     * @param errors why not; null if all did
     */
    record Reactivation(List<PduSession.Setup> setups, @Nullable PduSessionSet status, @Nullable PduSessionSet result,
            @Nullable List<ReactivationError> errors) {
    }

    /** Brings what the UE has for a session, and delivers what comes back. */
    void fromUe(PduSessionContext session, Octets n1SmMsg) {
        deliver(session, update(session, SmContextUpdateData.ofN1(n1SmMsg)));
    }

    /** Brings what the gNB says about sessions; about those that are gone it may say what it likes. */
    void fromRan(List<PduSession.Transfer> transfers, N2SmInfoType type) {
        for (var transfer : transfers) {
            var session = ue.context().sessions().get(transfer.id());
            if (session != null) {
                if (type == N2SmInfoType.PDU_RES_SETUP_FAIL || type == N2SmInfoType.PDU_RES_NTY_REL) {
                    ue.context().sessions().active(session.id(), false);
                }
                deliver(session, update(session, SmContextUpdateData.ofN2(type, transfer.transfer())));
            }
        }
    }

    /**
     * What came of changes that the gNB made by itself.
     *
     * @param confirmed the sessions that are as it said, with what it is to know of them
     * @param refused the others, with the reason
     */
    record Changes(List<PduSession.Transfer> confirmed, List<PduSession.Transfer> refused) {
    }

    /** Brings what the gNB changed by itself, and has each session say whether it holds (TS 23.502 §4.14.1, TS 38.413 §8.2.5). */
    Changes indicated(List<PduSession.Transfer> transfers) {
        var confirmed = new ArrayList<PduSession.Transfer>();
        var refused = new ArrayList<PduSession.Transfer>();
        for (var transfer : transfers) {
            var session = ue.context().sessions().get(transfer.id());
            var outcome = session == null ? null : update(session, SmContextUpdateData.ofN2(N2SmInfoType.PDU_RES_MOD_IND, transfer.transfer()));
            switch (outcome) {
                case SmContextUpdatedData(var state, var handover, var n1, var n2, var type) when type == N2SmInfoType.PDU_RES_MOD_CFM && n2 != null ->
                        confirmed.add(new PduSession.Transfer(transfer.id(), n2));
                case SmContextUpdateError(var error, var n1, var n2, var type, var state) when type == N2SmInfoType.PDU_RES_MOD_IND_FAIL
                        && n2 != null -> refused.add(new PduSession.Transfer(transfer.id(), n2));
                case null, default -> refused.add(new PduSession.Transfer(transfer.id(), new PduSessionResourceModifyIndicationUnsuccessfulTransfer(
                        session == null ? CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID : CauseRadioNetwork.UNSPECIFIED).encode()));
            }
        }
        return new Changes(confirmed, refused);
    }

    /**
     * What UE and network think of sessions is made the same, and the user planes that the UE has data for are asked for (TS 23.502 §4.2.3.2
     * steps 4 to 11).
     */
    Reactivation reactivate(@Nullable PduSessionSet pduSessionStatus, @Nullable PduSessionSet uplinkDataStatus) {
        if (pduSessionStatus != null) {
            ue.context().sessions().all().stream().filter(session -> !pduSessionStatus.contains(session.id()))
                    .forEach(session -> release(session, SmContextCause.PDU_SESSION_STATUS_MISMATCH));
        }
        var setups = new ArrayList<PduSession.Setup>();
        var errors = new ArrayList<ReactivationError>();
        int failed = 0;
        for (var session : ue.context().sessions().all()) {
            if (uplinkDataStatus != null && uplinkDataStatus.contains(session.id())) {
                var setup = activate(session);
                if (setup == null) {
                    failed |= 1 << session.id();
                    errors.add(new ReactivationError(session.id(), FiveGmmCause.INSUFFICIENT_USER_PLANE_RESOURCES));
                } else {
                    setups.add(setup);
                }
            }
        }
        return new Reactivation(setups, pduSessionStatus == null ? null : ue.context().sessions().status(),
                uplinkDataStatus == null ? null : new PduSessionSet(failed), errors.isEmpty() ? null : errors);
    }

    private PduSession.@Nullable Setup activate(PduSessionContext session) {
        var outcome = update(session, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        return outcome instanceof SmContextUpdatedData(var state, var handover, var n1, var n2, var type) && n2 != null
                && type == N2SmInfoType.PDU_RES_SETUP_REQ
                ? new SessionTransport(ue).setup(session.id(), new N2SmInformation(type, n2, session.sNssai())) : null;
    }

    /** The gNB is gone, and with it every user plane (TS 23.502 §4.2.6). */
    void deactivateAll() {
        for (var session : ue.context().sessions().all()) {
            if (ue.context().sessions().isActive(session.id())) {
                ue.context().sessions().active(session.id(), false);
                // What it would have for the UE, it hands over again by itself.
                update(session, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
            }
        }
    }

    /** Ends all sessions without a word to the UE. */
    void releaseAll(SmContextCause cause) {
        ue.context().sessions().all().forEach(session -> release(session, cause));
    }

    /** Ends a session without a word to the UE. */
    void release(PduSessionContext session, SmContextCause cause) {
        ue.context().sessions().remove(session);
        try {
            session.smf().releaseSmContext(session.smContextRef(), new SmContextReleaseData(cause));
        } catch (ProblemDetails problem) {
            // The SMF has no such context, or cannot be asked now: this AMF has none any more either way.
            return;
        }
    }

    SmContextUpdateOutcome update(PduSessionContext session, SmContextUpdateData data) {
        try {
            return session.smf().updateSmContext(session.smContextRef(), data.at(location()));
        } catch (ProblemDetails problem) {
            if (problem.cause() == Cause.CONTEXT_NOT_FOUND) {
                ue.context().sessions().remove(session);
            }
            return new SmContextUpdateError(problem.document(), null, null, null, null);
        }
    }

    private void deliver(PduSessionContext session, SmContextUpdateOutcome outcome) {
        switch (outcome) {
            case SmContextUpdatedData(var state, var handover, var n1, var n2, var type) -> deliver(session, n1, n2, type);
            case SmContextUpdateError(var error, var n1, var n2, var type, var state) -> deliver(session, n1, n2, type);
        }
    }

    private void deliver(PduSessionContext session, @Nullable Octets n1, @Nullable Octets n2, @Nullable N2SmInfoType type) {
        if (ue.isConnected()) {
            new SessionTransport(ue).deliver(session.id(), n1,
                    n2 == null ? null : new N2SmInformation(Objects.requireNonNull(type), n2, session.sNssai()));
        }
    }

    /** Where the UE was last heard. */
    @Nullable NrLocation location() {
        var tai = ue.context().tai();
        return tai == null ? null : new NrLocation(Translation.sbiTai(tai), null);
    }
}
