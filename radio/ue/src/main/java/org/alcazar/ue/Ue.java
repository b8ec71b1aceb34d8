// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.strand.World;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.procedure.FiveGmm;
import org.alcazar.ue.procedure.UeSignal;
import org.alcazar.ue.radio.Radio;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionModification;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.usim.Usim;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A simulated UE: speaks NAS (TS 24.501) through a {@link Radio} with whatever core there is behind it.
 *
 * <p>What it is asked for it does one after the other, on its strand; it holds no thread in between. Safe for use by several threads. It
 * holds a test's keys, and does not wipe them at its end.
 */
public final class Ue implements AutoCloseable {

    private final World world;
    private final UeConfiguration configuration;
    private final UeContext context;
    private final Usim usim;
    private final FiveGmm fiveGmm;

    /** @param usim belongs to this UE from now on */
    public Ue(World world, UeConfiguration configuration, Usim usim, Radio radio, UeObserver observer) {
        this.world = world;
        this.configuration = configuration;
        this.usim = usim;
        context = new UeContext();
        fiveGmm = new FiveGmm(this, world, usim, context, radio, observer);
    }

    public UeConfiguration configuration() {
        return configuration;
    }

    /** "imsi-" and the digits. */
    public String supi() {
        return usim.supi();
    }

    public MobilityState state() {
        return context.state();
    }

    /** The temporary identity the network gave last, or null. */
    public @Nullable FiveGGuti guti() {
        return context.guti();
    }

    /** Registers; {@code done} is told how it went, once and in any case: on the UE's strand, or at once if it has no room. */
    public void register(RegistrationType.Kind kind, Consumer<Registration> done) {
        fiveGmm.tell(new UeSignal.Register(kind, done));
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
        fiveGmm.tell(new UeSignal.Deregister(switchOff, done));
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
        fiveGmm.tell(new UeSignal.Establish(request, done));
    }

    /** Establishes a PDU session and waits for the end of it. Only to be called in a turn. */
    public SessionOutcome establish(SessionRequest request) {
        return await(done -> establish(request, done));
    }

    /** Has a PDU session changed; {@code done} as of {@link #establish}. */
    public void modify(int pduSessionId, SessionModification modification, Consumer<SessionOutcome> done) {
        fiveGmm.tell(new UeSignal.Modify(pduSessionId, modification, done));
    }

    /** Has a PDU session changed and waits for the end of it. Only to be called in a turn. */
    public SessionOutcome modify(int pduSessionId, SessionModification modification) {
        return await(done -> modify(pduSessionId, modification, done));
    }

    /** Has a PDU session released; {@code done} as of {@link #establish}. */
    public void release(int pduSessionId, Consumer<SessionOutcome> done) {
        fiveGmm.tell(new UeSignal.Release(pduSessionId, done));
    }

    /** Has a PDU session released and waits for the end of it. Only to be called in a turn. */
    public SessionOutcome release(int pduSessionId) {
        return await(done -> release(pduSessionId, done));
    }

    /** Requests service; {@code done} as of {@link #establish}. */
    public void service(ServiceType type, Consumer<ServiceOutcome> done) {
        fiveGmm.tell(new UeSignal.Service(type, done));
    }

    /** Requests service and waits for the end of it. Only to be called in a turn. */
    public ServiceOutcome service(ServiceType type) {
        return await(done -> service(type, done));
    }

    /** The PDU sessions there are, also those that are on their way, by their identity. */
    public List<PduSession> sessions() {
        return fiveGmm.sessions();
    }

    /** The PDU session of that identity, or null. */
    public @Nullable PduSession session(int pduSessionId) {
        return fiveGmm.session(pduSessionId);
    }

    /** The UE has nothing more to say: its gNB may have the connection released. */
    public void inactive() {
        fiveGmm.tell(new UeSignal.Inactive());
    }

    /** Sends octets as they are on the connection there is, if there is one: for tests of the network. */
    public void sendRaw(Octets octets) {
        fiveGmm.tell(new UeSignal.Raw(octets));
    }

    /** Ends what is under way, without a word to the network. */
    @Override
    public void close() {
        fiveGmm.close();
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
