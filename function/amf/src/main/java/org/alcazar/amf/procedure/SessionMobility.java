// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.amf.context.PduSessionContext;
import org.alcazar.amf.context.Translation;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.transfer.HandoverPreparationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestUnsuccessfulTransfer;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The sessions of a UE that goes from one gNB to another: which of them go along, as their SMFs say (TS 23.502 §4.9.1, TS 29.502 §5.2.2.3.4). */
final class SessionMobility {

    private final UeSession ue;
    private final SessionManagement management;
    /** Those that an SMF holds ready for the target of an N2 handover. */
    private final Set<Integer> prepared = new LinkedHashSet<>();

    SessionMobility(UeSession ue) {
        this.ue = ue;
        this.management = new SessionManagement(ue);
    }

    /**
     * What came of a list of sessions.
     *
     * @param taken go along, each with what a gNB is to know of it
     * @param refused do not, with the reason
     */
    record Outcome(List<PduSession.Transfer> taken, List<PduSession.Transfer> refused) {

        Outcome() {
            this(new ArrayList<>(2), new ArrayList<>(2));
        }
    }

    /**
     * Path switch. Where one session goes along at least, the UE is at the target, and those that do not have no user plane any more, whether they
     * were named or not; else nothing has changed.
     *
     * @param wanted with the target's end of their tunnels
     * @param failed what the target could not take over
     */
    Outcome switchPaths(List<PduSession.Transfer> wanted, List<PduSession.Transfer> failed) {
        var outcome = new Outcome();
        for (var transfer : wanted) {
            var session = active(transfer.id());
            var said = session == null || contains(outcome.taken, transfer.id()) ? null
                    : management.update(session, SmContextUpdateData.ofPathSwitch(transfer.transfer()));
            var acknowledged = taken(said, N2SmInfoType.PATH_SWITCH_REQ_ACK);
            if (acknowledged != null) {
                outcome.taken.add(new PduSession.Transfer(transfer.id(), acknowledged));
            } else if (!contains(outcome.taken, transfer.id()) && !contains(outcome.refused, transfer.id())) {
                outcome.refused.add(new PduSession.Transfer(transfer.id(), refusal(said, N2SmInfoType.PATH_SWITCH_REQ_FAIL, unswitched(session))));
            }
        }
        if (!outcome.taken.isEmpty()) {
            for (var transfer : failed) {
                var session = contains(outcome.taken, transfer.id()) ? null : active(transfer.id());
                if (session != null) {
                    ue.context().sessions().active(session.id(), false);
                    management.update(session, SmContextUpdateData.ofN2(N2SmInfoType.PATH_SWITCH_SETUP_FAIL, transfer.transfer()));
                }
            }
            deactivateExcept(outcome.taken);
        }
        return outcome;
    }

    private static Octets unswitched(@Nullable PduSessionContext session) {
        return new PathSwitchRequestUnsuccessfulTransfer(session == null ? CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID
                : CauseRadioNetwork.UNSPECIFIED).encode();
    }

    /** N2 handover, before the target is asked: what it is to set up, of the sessions that can go along (TS 23.502 §4.9.1.3.2 steps 3 to 8). */
    List<PduSession.HandoverSetup> require(List<PduSession.Transfer> wanted) {
        var setups = new ArrayList<PduSession.HandoverSetup>(wanted.size());
        for (var transfer : wanted) {
            var session = prepared.contains(transfer.id()) ? null : active(transfer.id());
            var setup = session == null ? null : taken(management.update(session,
                    SmContextUpdateData.ofHandover(HoState.PREPARING, N2SmInfoType.HANDOVER_REQUIRED, transfer.transfer())), N2SmInfoType.PDU_RES_SETUP_REQ);
            if (session != null && setup != null) {
                prepared.add(session.id());
                setups.add(new PduSession.HandoverSetup(session.id(), Translation.sNssai(session.sNssai()), setup));
            }
        }
        return setups;
    }

    /**
     * What the target says of them (steps 10 and 11).
     *
     * @param wanted all that the source has
     */
    Outcome acknowledge(List<PduSession.Transfer> wanted, List<PduSession.Transfer> admitted, List<PduSession.Transfer> failed) {
        var outcome = new Outcome();
        for (var transfer : admitted) {
            var session = prepared(transfer.id());
            if (session != null && !contains(outcome.taken, transfer.id())) {
                var said = management.update(session,
                        SmContextUpdateData.ofHandover(HoState.PREPARED, N2SmInfoType.HANDOVER_REQ_ACK, transfer.transfer()));
                var command = taken(said, N2SmInfoType.HANDOVER_CMD);
                if (command != null) {
                    outcome.taken.add(new PduSession.Transfer(transfer.id(), command));
                }
            }
        }
        for (var transfer : failed) {
            var session = contains(outcome.taken, transfer.id()) ? null : prepared(transfer.id());
            if (session != null) {
                prepared.remove(session.id());
                management.update(session, SmContextUpdateData.ofHandover(HoState.PREPARING, N2SmInfoType.HANDOVER_RES_ALLOC_FAIL, transfer.transfer()));
            }
        }
        // Also what the target says nothing of.
        List.copyOf(prepared).stream().filter(id -> !contains(outcome.taken, id)).forEach(this::cancel);
        wanted.stream().map(PduSession.Transfer::id).distinct().filter(id -> !contains(outcome.taken, id)).forEach(id -> outcome.refused.add(
                new PduSession.Transfer(id, unprepared(CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM))));
        return outcome;
    }

    private static Octets unprepared(Cause cause) {
        return new HandoverPreparationUnsuccessfulTransfer(cause).encode();
    }

    /** The UE is at the target (§4.9.1.3.3 steps 5 to 8). What did not go along has no user plane any more. */
    int complete() {
        int completed = 0;
        for (int id : List.copyOf(prepared)) {
            var session = prepared(id);
            if (session != null && management.update(session, SmContextUpdateData.ofHandover(HoState.COMPLETED, null, null)) instanceof SmContextUpdatedData) {
                completed++;
            } else {
                prepared.remove(id);
            }
        }
        deactivateExcept(List.copyOf(prepared).stream().map(id -> new PduSession.Transfer(id, Octets.EMPTY)).toList());
        prepared.clear();
        return completed;
    }

    /** The UE stays where it is (§4.9.1.4). */
    void cancel() {
        List.copyOf(prepared).forEach(this::cancel);
    }

    private void cancel(int id) {
        prepared.remove(id);
        var session = ue.context().sessions().get(id);
        if (session != null) {
            management.update(session, SmContextUpdateData.ofHandover(HoState.CANCELLED, null, null));
        }
    }

    private void deactivateExcept(List<PduSession.Transfer> taken) {
        for (var session : ue.context().sessions().all()) {
            if (ue.context().sessions().isActive(session.id()) && !contains(taken, session.id())) {
                ue.context().sessions().active(session.id(), false);
                management.update(session, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, null));
            }
        }
    }

    private @Nullable PduSessionContext active(int id) {
        return ue.context().sessions().isActive(id) ? ue.context().sessions().get(id) : null;
    }

    private @Nullable PduSessionContext prepared(int id) {
        return prepared.contains(id) ? ue.context().sessions().get(id) : null;
    }

    private static boolean contains(List<PduSession.Transfer> list, int id) {
        return list.stream().anyMatch(one -> one.id() == id);
    }

    private static @Nullable Octets taken(@Nullable SmContextUpdateOutcome outcome, N2SmInfoType wanted) {
        return outcome instanceof SmContextUpdatedData(var state, var handover, var n1, var n2, var type) && type == wanted ? n2 : null;
    }

    private static Octets refusal(@Nullable SmContextUpdateOutcome outcome, N2SmInfoType wanted, Octets otherwise) {
        return outcome instanceof SmContextUpdateError(var error, var n1, var n2, var type, var state) && type == wanted && n2 != null ? n2 : otherwise;
    }
}
