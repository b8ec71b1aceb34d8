// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.strand.StrandClosedException;
import org.alcazar.ue.Attachment;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Move;
import org.alcazar.ue.Registration;
import org.alcazar.ue.TrackingAreaUpdate;
import org.alcazar.ue.radio.Cell;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.NrCell;
import org.jspecify.annotations.Nullable;

/**
 * A UE's move to another cell in idle mode: it leaves the old one, camps on the new one, and tells the network what it has to: nothing where it is
 * still within the areas it was given or registered nowhere, else by the procedure of the system it comes into.
 */
final class Reselection {

    private final Terminal terminal;
    private final FiveGmm fiveGmm;

    Reselection(Terminal terminal) {
        this.terminal = terminal;
        fiveGmm = terminal.fiveGmm;
    }

    void run(UeSignal.MoveTo move) {
        if (!terminal.canCampOn(move.cell())) {
            terminal.refuse(move, Failure.Reason.WRONG_STATE);
            return;
        }
        Move outcome;
        try {
            outcome = go(move.cell());
        } catch (StrandClosedException e) {
            terminal.refuse(move, Failure.Reason.ABANDONED);
            throw e;
        }
        terminal.observer.moved(terminal.ue, outcome);
        move.done().accept(outcome);
    }

    private Move go(Cell<?> to) {
        long begun = terminal.world.nanos();
        var from = terminal.active();
        boolean registered = from.state() == MobilityState.REGISTERED;
        from.connection().drop();
        from.stopPeriodic();
        from.uncamp();
        terminal.select(to);
        var into = terminal.active();
        Registration registration = null;
        Attachment attachment = null;
        TrackingAreaUpdate update = null;
        if (!registered) {
            into.camp();
        } else if (into == from) {
            into.camp();
            into.startPeriodic();
            switch (to) {
                case NrCell nr when !isKnown(fiveGmm) -> registration = register(RegistrationType.Kind.MOBILITY_UPDATING);
                case EutraCell eutra when !isKnown(into) -> update = updated(new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, false));
                case NrCell known -> { }
                case EutraCell known -> { }
            }
        } else {
            from.leave("went to the other system");
            switch (to) {
                case NrCell nr -> registration = registeredFromEps();
                case EutraCell eutra -> {
                    var emm = terminal.emm;
                    var toEps = ToEps.of(fiveGmm);
                    if (emm != null && toEps != null) {
                        update = result(done -> emm.arrive(toEps, done));
                    } else {
                        attachment = attached();
                    }
                }
            }
        }
        var failure = registration != null ? registration.failure() : attachment != null ? attachment.failure()
                : update != null ? update.failure() : null;
        return new Move(terminal.usim.supi(), to, registration, attachment, update, Duration.ofNanos(terminal.world.nanos() - begun), failure);
    }

    private boolean isKnown(MobilityManagement<?, ?> entity) {
        return entity.isWithinArea(terminal.cell().tai());
    }

    private Registration register(RegistrationType.Kind kind) {
        return result(done -> fiveGmm.register(kind, done));
    }

    private Registration registeredFromEps() {
        var fromEps = terminal.emm == null ? null : FromEps.of(terminal.emm, fiveGmm.context.protection() != null);
        return fromEps == null ? register(RegistrationType.Kind.INITIAL) : result(done -> fiveGmm.register(fromEps, done));
    }

    private Attachment attached() {
        return result(done -> terminal.active().serve(new UeSignal.Attach(done)));
    }

    private TrackingAreaUpdate updated(EpsUpdateType type) {
        return result(done -> terminal.active().serve(new UeSignal.UpdateTrackingArea(type, done)));
    }

    /** What a procedure tells when it ends, which is before it returns. */
    private static <T> T result(Consumer<Consumer<T>> procedure) {
        var told = new AtomicReference<@Nullable T>();
        procedure.accept(told::set);
        var result = told.get();
        if (result == null) {
            throw new IllegalStateException("a procedure ended without a word");
        }
        return result;
    }
}
