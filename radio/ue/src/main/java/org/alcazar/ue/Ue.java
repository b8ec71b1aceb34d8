// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.strand.World;
import org.alcazar.ue.context.EpsContext;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.procedure.Terminal;
import org.alcazar.ue.procedure.UeSignal;
import org.alcazar.ue.radio.Cell;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionModification;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.usim.Usim;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A simulated UE: speaks NAS (TS 24.501, TS 24.301) through a {@link Cell} with whatever core there is behind it.
 *
 * <p>What it is asked for it does one after the other, on its strand; it holds no thread in between. Safe for use by several threads. It
 * holds a test's keys, and does not wipe them at its end.
 */
public final class Ue implements AutoCloseable {

    private final World world;
    private final UeConfiguration configuration;
    private final UeContext context;
    private final Usim usim;
    private final EpsContext epsContext;
    private final Terminal terminal;

    /**
     * @param usim belongs to this UE from now on
     * @param cell the one that it camps on first
     * @throws IllegalArgumentException for a cell of E-UTRA and a UE that is not configured for S1 mode
     */
    public Ue(World world, UeConfiguration configuration, Usim usim, Cell<?> cell, UeObserver observer) {
        this.world = world;
        this.configuration = configuration;
        this.usim = usim;
        context = new UeContext();
        epsContext = new EpsContext();
        terminal = new Terminal(this, world, usim, context, epsContext, cell, observer);
    }

    public UeConfiguration configuration() {
        return configuration;
    }

    /** "imsi-" and the digits. */
    public String supi() {
        return usim.supi();
    }

    /** The state in the system that the UE is in. */
    public MobilityState state() {
        return terminal.state();
    }

    /** The cell that the UE camps on. */
    public Cell<?> cell() {
        return terminal.cell();
    }

    /** The temporary identity that a 5G core gave last, or null. */
    public @Nullable FiveGGuti guti() {
        return context.guti();
    }

    /** The temporary identity that an EPC gave last, or null. */
    public @Nullable EpsGuti epsGuti() {
        return epsContext.guti();
    }

    /** Whether the MME is known to verify Registration Requests (docs/interworking-encoding.md): the UE's view, forgotten when the MME changes. */
    public boolean knowsUpgradedMme() {
        return epsContext.isMmeUpgraded();
    }

    /**
     * Attaches to the EPC with a PDN connection; {@code done} is told how it went, once and in any case: on the UE's strand, or at once if it
     * has no room.
     */
    public void attach(Consumer<Attachment> done) {
        terminal.tell(new UeSignal.Attach(done));
    }

    /** Attaches and waits for the end of it. Only to be called in a turn. */
    public Attachment attach() {
        return await(this::attach);
    }

    /**
     * Detaches from the EPC; {@code done} as of {@link #attach}.
     *
     * @param switchOff without waiting for an answer
     */
    public void detach(boolean switchOff, Consumer<Deregistration> done) {
        terminal.tell(new UeSignal.Detach(switchOff, done));
    }

    /** Detaches and waits for the end of it. Only to be called in a turn. */
    public Deregistration detach(boolean switchOff) {
        return await(done -> detach(switchOff, done));
    }

    /** Updates the tracking area; {@code done} as of {@link #attach}. */
    public void trackingAreaUpdate(EpsUpdateType type, Consumer<TrackingAreaUpdate> done) {
        terminal.tell(new UeSignal.UpdateTrackingArea(type, done));
    }

    /** Updates the tracking area and waits for the end of it. Only to be called in a turn. */
    public TrackingAreaUpdate trackingAreaUpdate(EpsUpdateType type) {
        return await(done -> trackingAreaUpdate(type, done));
    }

    /**
     * Has the UE go to another cell as it does when idle: its connection, if it has one, is gone without a word; it reselects, and then tells
     * the network as far as it has to (registration, tracking area update, attach, or nothing). {@code done} as of {@link #attach}.
     */
    public void moveTo(Cell<?> cell, Consumer<Move> done) {
        terminal.tell(new UeSignal.MoveTo(cell, done));
    }

    /** Goes to another cell and waits until the network knows of it. Only to be called in a turn. */
    public Move moveTo(Cell<?> cell) {
        return await(done -> moveTo(cell, done));
    }

    /** Registers; {@code done} is told how it went, once and in any case: on the UE's strand, or at once if it has no room. */
    public void register(RegistrationType.Kind kind, Consumer<Registration> done) {
        terminal.tell(new UeSignal.Register(kind, done));
    }

    /** Registers initially and waits for the end of it. Only to be called in a turn. */
    public Registration register() {
        return await(done -> register(RegistrationType.Kind.INITIAL, done));
    }

    /**
     * Deregisters; {@code done} is told how it went, once and in any case: on the UE's strand, or at once if it has no room.
     *
     * @param switchOff without waiting for an answer
     */
    public void deregister(boolean switchOff, Consumer<Deregistration> done) {
        terminal.tell(new UeSignal.Deregister(switchOff, done));
    }

    /** Deregisters and waits for the end of it. Only to be called in a turn. */
    public Deregistration deregister(boolean switchOff) {
        return await(done -> deregister(switchOff, done));
    }

    /**
     * Establishes a PDU session; {@code done} is told how it went, once and in any case: on the UE's strand, or at once if it has no room. An
     * idle UE requests service first.
     */
    public void establish(SessionRequest request, Consumer<SessionOutcome> done) {
        terminal.tell(new UeSignal.Establish(request, done));
    }

    /** Establishes a PDU session and waits for the end of it. Only to be called in a turn. */
    public SessionOutcome establish(SessionRequest request) {
        return await(done -> establish(request, done));
    }

    /** Has a PDU session changed; {@code done} as of {@link #establish}. */
    public void modify(int pduSessionId, SessionModification modification, Consumer<SessionOutcome> done) {
        terminal.tell(new UeSignal.Modify(pduSessionId, modification, done));
    }

    /** Has a PDU session changed and waits for the end of it. Only to be called in a turn. */
    public SessionOutcome modify(int pduSessionId, SessionModification modification) {
        return await(done -> modify(pduSessionId, modification, done));
    }

    /** Has a PDU session released; {@code done} as of {@link #establish}. */
    public void release(int pduSessionId, Consumer<SessionOutcome> done) {
        terminal.tell(new UeSignal.Release(pduSessionId, done));
    }

    /** Has a PDU session released and waits for the end of it. Only to be called in a turn. */
    public SessionOutcome release(int pduSessionId) {
        return await(done -> release(pduSessionId, done));
    }

    /** Requests service; {@code done} as of {@link #establish}. */
    public void service(ServiceType type, Consumer<ServiceOutcome> done) {
        terminal.tell(new UeSignal.Service(type, done));
    }

    /** Requests service and waits for the end of it. Only to be called in a turn. */
    public ServiceOutcome service(ServiceType type) {
        return await(done -> service(type, done));
    }

    /** The PDU sessions there are, also those that are on their way, by their identity. */
    public List<PduSession> sessions() {
        return terminal.sessions();
    }

    /** The PDU session of that identity, or null. */
    public @Nullable PduSession session(int pduSessionId) {
        return terminal.session(pduSessionId);
    }

    /** The UE has nothing more to say: its gNB may have the connection released. */
    public void inactive() {
        terminal.tell(new UeSignal.Inactive());
    }

    /** Sends octets as they are on the connection there is, if there is one: for tests of the network. */
    public void sendRaw(Octets octets) {
        terminal.tell(new UeSignal.Raw(octets));
    }

    /** Ends what is under way, without a word to the network. */
    @Override
    public void close() {
        terminal.close();
    }

    /** The SUPI. */
    @Override
    public String toString() {
        return supi();
    }

    private <T> T await(Consumer<Consumer<T>> begin) {
        var gate = world.gate();
        var result = new AtomicReference<@Nullable T>();
        begin.accept(value -> {
            result.set(value);
            gate.open();
        });
        while (true) {
            gate.await();
            var value = result.get();
            if (value != null) {
                return value;
            }
        }
    }
}
