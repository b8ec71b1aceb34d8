// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.strand.Strand;
import org.alcazar.strand.World;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.Attachment;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Move;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.TrackingAreaUpdate;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.EpsContext;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.Cell;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.usim.Usim;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE has once, whichever system it is in: its strand, on which it does one thing after the other, the cell it camps on, its card and its
 * sessions. The cell's system says which of the two mobility management entities is at work: a UE is registered in one system at a time (single
 * registration, TS 24.501 §4.8.2).
 */
public final class Terminal implements RadioListener, AutoCloseable {

    /** How much a UE may have waiting: a network that floods it must not fill the machine. */
    private static final int MAILBOX = 32;
    private static final int DEFERRED = 8;

    final Ue ue;
    final World world;
    final Usim usim;
    final UeObserver observer;
    final Sessions sessions;
    final FiveGmm fiveGmm;
    final @Nullable Emm emm;
    private final Strand<UeSignal> strand;
    private final AtomicInteger sessionsWanted = new AtomicInteger();
    private volatile Cell<?> cell;
    private @Nullable ArrayDeque<UeSignal.Command> deferred;

    /** @throws IllegalArgumentException for a cell of E-UTRA and a UE without S1 mode */
    public Terminal(Ue ue, World world, Usim usim, UeContext context, EpsContext epsContext, Cell<?> cell, UeObserver observer) {
        this.ue = ue;
        this.world = world;
        this.usim = usim;
        this.observer = observer;
        this.cell = cell;
        sessions = new Sessions(world, () -> tell(new UeSignal.UplinkData()));
        fiveGmm = new FiveGmm(this, context);
        var s1Mode = ue.configuration().s1Mode();
        emm = s1Mode == null ? null : new Emm(this, epsContext, s1Mode);
        if (!canCampOn(cell)) {
            throw new IllegalArgumentException("a UE without S1 mode has no use for a cell of E-UTRA");
        }
        strand = new Strand<>(world, MAILBOX, this::handle);
    }

    /** The cell that the UE camps on. From any thread. */
    public Cell<?> cell() {
        return cell;
    }

    /** The state in the system that the UE is in. From any thread. */
    public MobilityState state() {
        return active().state();
    }

    /** Hands a signal to the UE; one that it has no room for is answered as abandoned, or dropped. */
    public void tell(UeSignal signal) {
        if (strand.tell(signal) != Strand.Told.ACCEPTED) {
            switch (signal) {
                case UeSignal.Command command -> refuse(command, Failure.Reason.ABANDONED);
                case UeSignal.Downlink downlink -> observer.dropped(ue, Drop.MAILBOX_FULL, downlink.nas());
                case UeSignal.Activation activation -> activation.activation().key().close();
                case UeSignal.ChangeCell(var from, var to, var change) -> {
                    change.key().close();
                    to.securityFailure();
                }
                case UeSignal.BearerUp up -> { }
                case UeSignal.BearerDown down -> { }
                case UeSignal.Raw raw -> { }
                case UeSignal.Say say -> { }
                case UeSignal.SaySm say -> { }
                case UeSignal.Released released -> { }
            }
        } else if (signal instanceof UeSignal.Establish) {
            sessionsWanted.incrementAndGet();
        }
    }

    /** The session of that identity, or null. From any thread. */
    public @Nullable PduSession session(int id) {
        return sessions.get(id);
    }

    /** The sessions there are. From any thread. */
    public List<PduSession> sessions() {
        return sessions.list();
    }

    @Override
    public void downlink(RadioConnection connection, Octets nas) {
        tell(new UeSignal.Downlink(connection, nas));
    }

    @Override
    public void securityActivation(RadioConnection connection, SecurityActivation activation) {
        tell(new UeSignal.Activation(connection, activation));
    }

    @Override
    public void handover(RadioConnection from, RadioConnection to, CellChange change) {
        tell(new UeSignal.ChangeCell(from, to, change));
    }

    @Override
    public void bearerUp(RadioConnection connection, Bearer bearer) {
        tell(new UeSignal.BearerUp(connection, bearer));
    }

    @Override
    public void bearerDown(RadioConnection connection, int bearer) {
        tell(new UeSignal.BearerDown(connection, bearer));
    }

    /** Packets pass by the strand: there are too many of them, and they change nothing. */
    @Override
    public void downlinkPacket(RadioConnection connection, int bearer, int flow, Octets packet) {
        var session = active().sessionOn(bearer);
        if (session != null) {
            session.received(packet);
        }
    }

    @Override
    public void paged() {
        tell(new UeSignal.Paged());
    }

    @Override
    public void released(RadioConnection connection, ReleaseReason reason) {
        tell(new UeSignal.Released(connection, reason));
    }

    /** The SUPI. */
    @Override
    public String label() {
        return ue.supi();
    }

    /** Ends what is under way. The network is told nothing. */
    @Override
    public void close() {
        strand.close();
    }

    /** Of the two entities the one whose system the UE is in. */
    MobilityManagement<?, ?> active() {
        var eps = emm;
        return eps != null && cell instanceof EutraCell ? eps : fiveGmm;
    }

    boolean canCampOn(Cell<?> other) {
        return switch (other) {
            case NrCell nr -> true;
            case EutraCell eutra -> emm != null;
        };
    }

    /** The UE camps on that cell from now on. */
    void select(Cell<?> selected) {
        cell = selected;
    }

    /**
     * The next signal that a procedure under way hears. What other procedures want waits for the end of this one.
     *
     * @param deadline of {@link World#nanos}
     * @return null if there was none until then
     */
    @Nullable UeSignal receive(long deadline) {
        while (true) {
            long left = deadline - world.nanos();
            var signal = left > 0 ? strand.receive(Duration.ofNanos(left)) : null;
            if (!(signal instanceof UeSignal.Command command)) {
                return signal;
            }
            defer(command);
        }
    }

    /** Does that when the procedure under way is over. */
    void defer(UeSignal.Command command) {
        var queue = deferred;
        if (queue == null) {
            queue = deferred = new ArrayDeque<>(2);
        }
        if (queue.size() < DEFERRED) {
            queue.add(command);
            return;
        }
        begun(command);
        refuse(command, Failure.Reason.ABANDONED);
    }

    /** Whether sessions are to be established as soon as the UE is registered. */
    boolean sessionsWanted() {
        return sessionsWanted.get() > 0;
    }

    private void handle(UeSignal signal) {
        serve(signal);
        while (deferred != null) {
            var next = deferred.poll();
            if (next == null) {
                deferred = null;
            } else {
                serve(next);
            }
        }
    }

    private void serve(UeSignal signal) {
        switch (signal) {
            case UeSignal.Command command -> {
                begun(command);
                active().serve(command);
            }
            default -> active().take(signal);
        }
    }

    private void begun(UeSignal.Command command) {
        if (command instanceof UeSignal.Establish) {
            sessionsWanted.decrementAndGet();
        }
    }

    /** Answers a command that is not begun. Touches nothing of the strand's: it is not only called there. */
    void refuse(UeSignal.Command command, Failure.Reason reason) {
        var failure = new Failure(reason);
        var supi = usim.supi();
        switch (command) {
            case UeSignal.Register(var kind, var done) -> done.accept(new Registration(supi, kind, new NoIdentity(), null,
                    AuthenticationOutcome.NOT_PERFORMED, null, AsSecurity.NOT_ACTIVATED, ue.guti(), Duration.ZERO, 0, List.of(), failure));
            case UeSignal.Deregister(var switchOff, var done) -> done.accept(new Deregistration(supi, switchOff, Duration.ZERO, failure));
            case UeSignal.Attach(var done) -> done.accept(Attachment.unbegun(supi, failure));
            case UeSignal.Detach(var switchOff, var done) -> done.accept(new Deregistration(supi, switchOff, Duration.ZERO, failure));
            case UeSignal.UpdateTrackingArea(var type, var done) -> done.accept(TrackingAreaUpdate.unbegun(supi, type, failure));
            case UeSignal.MoveTo(var to, var done) -> done.accept(Move.unbegun(supi, to, failure));
            case UeSignal.Establish establish -> establish.done().accept(unbegun(SessionOutcome.Kind.ESTABLISHMENT, failure));
            case UeSignal.Modify modify -> modify.done().accept(unbegun(SessionOutcome.Kind.MODIFICATION, failure));
            case UeSignal.Release release -> release.done().accept(unbegun(SessionOutcome.Kind.RELEASE, failure));
            case UeSignal.Service(var type, var done) -> done.accept(new ServiceOutcome(supi, type, Duration.ZERO, failure));
            case UeSignal.UplinkData data -> { }
            case UeSignal.Paged paged -> { }
            case UeSignal.PeriodicUpdate update -> { }
            case UeSignal.Inactive inactive -> { }
        }
    }

    private SessionOutcome unbegun(SessionOutcome.Kind kind, Failure failure) {
        return new SessionOutcome(kind, usim.supi(), null, List.of(), Duration.ZERO, failure);
    }
}
