// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.strand.World;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.subscriber.SealedSubscriber;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribers that were seen lately, in bounded memory. All of it can be read again: forgetting one costs a read, and the rest of its block
 * of sequence numbers.
 *
 * <p>What another process changes in the database is noticed within a second.
 */
public final class SubscriberContexts {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriberContexts.class);
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    /** What a context takes with all that belongs to it: measured with 100,000 of them. */
    private static final int OCTETS_EACH = 512;

    private final World world;
    private final SubscriberStore store;
    private final ServingStates states;
    private final Events events;
    private final int most;
    private final Interner<AccessAndMobilitySubscriptionData> amData = new Interner<>();
    private final Interner<Amf3GppAccessRegistration> registrations = new Interner<>();
    private final Interner<MmeRegistration> mmes = new Interner<>();
    private final Interner<String> networks = new Interner<>();

    // Guarded by this.
    private final Map<Long, SubscriberContext> contexts;
    private long revision = -1;
    private long lookAt;

    public SubscriberContexts(World world, SubscriberStore store, ServingStates states, Events events, long octets) {
        this.world = world;
        this.store = store;
        this.states = states;
        this.events = events;
        this.most = Math.clamp(octets / OCTETS_EACH, 1, Integer.MAX_VALUE - 1);
        this.lookAt = world.nanos();
        this.contexts = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, SubscriberContext> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The subscriber with this SUPI.
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}; {@link Cause#SYSTEM_FAILURE} if the database fails
     */
    public SubscriberContext of(String supi) {
        if (!Subscriber.isSupi(supi)) {
            throw unknown();
        }
        try {
            notice();
            long key = key(supi);
            synchronized (this) {
                var context = contexts.get(key);
                if (context != null) {
                    return context;
                }
            }
            var sealed = store.load(supi);
            if (sealed == null) {
                throw unknown();
            }
            var context = new SubscriberContext(shared(sealed), states.load(supi));
            synchronized (this) {
                var other = contexts.putIfAbsent(key, context);
                return other == null ? context : other;
            }
        } catch (PersistenceException e) {
            throw fault(e);
        }
    }

    /**
     * Changes a subscriber's serving state.
     *
     * @return the state before
     */
    public ServingState change(SubscriberContext context, UnaryOperator<ServingState> change) {
        synchronized (context) {
            var before = context.become(state -> shared(change.apply(state)));
            states.put(context.subscriber().supi(), context.state());
            return before;
        }
    }

    /** Forgets a subscriber that was removed. */
    public synchronized void drop(String supi) {
        if (Subscriber.isSupi(supi)) {
            contexts.remove(key(supi));
        }
        states.drop(supi);
    }

    /** Puts a fault of the database in terms of the contract. */
    public ProblemDetails fault(PersistenceException e) {
        events.count(UdmEvent.DATABASE_FAULT);
        LOG.error("{}", e.getMessage());
        return new ProblemDetails(Cause.SYSTEM_FAILURE);
    }

    private ProblemDetails unknown() {
        events.count(UdmEvent.UNKNOWN_USER);
        return new ProblemDetails(Cause.USER_NOT_FOUND);
    }

    private void notice() {
        synchronized (this) {
            if (world.nanos() - lookAt < 0) {
                return;
            }
            lookAt = world.nanos() + LOOK_NANOS;
        }
        long now = store.revision();
        synchronized (this) {
            if (revision != now) {
                revision = now;
                contexts.clear();
            }
        }
    }

    private SealedSubscriber shared(SealedSubscriber sealed) {
        var subscriber = sealed.subscriber();
        return new SealedSubscriber(new Subscriber(subscriber.supi(), subscriber.algorithm(), subscriber.amf(), subscriber.sqn(),
                amData.intern(subscriber.amData())), sealed.k(), sealed.opc());
    }

    private ServingState shared(ServingState state) {
        @Nullable String network = state.authenticatedIn();
        var registration = state.registration();
        var mme = state.mme();
        return new ServingState(network == null ? null : networks.intern(network), state.authenticatedAt(), state.refusedAt(),
                registration == null || registration.pei() != null ? registration : registrations.intern(registration),
                mme == null ? null : mmes.intern(mme));
    }

    /** The digits with a 1 before them, so that leading zeros count: at most 16 digits. */
    private static long key(String supi) {
        long key = 1;
        for (int i = "imsi-".length(); i < supi.length(); i++) {
            key = key * 10 + supi.charAt(i) - '0';
        }
        return key;
    }
}
