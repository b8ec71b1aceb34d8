// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.strand.World;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.context.SubscriberContext.Provision;
import org.alcazar.udm.subscriber.ProvisionedCapabilityStore;
import org.alcazar.udm.subscriber.SealedSubscriber;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.SessionSubscriptionStore;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribers that were seen lately, in bounded memory. All of it can be read again: forgetting one costs a read, and the rest of its block
 * of sequence numbers.
 *
 * <p>What another process changes in the database is noticed within a second, and at once where a registration or a session begins.
 */
public final class SubscriberContexts {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriberContexts.class);
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    /** What a context takes with all that belongs to it: measured with 100,000 of them. */
    private static final int OCTETS_EACH = 512;

    private final World world;
    private final SubscriberStore store;
    private final SessionSubscriptionStore sessions;
    private final ProvisionedCapabilityStore capabilities;
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
    private @Nullable List<SessionSubscription> general;

    public SubscriberContexts(World world, SubscriberStore store, SessionSubscriptionStore sessions, ProvisionedCapabilityStore capabilities,
            ServingStates states, Events events, long octets) {
        this.world = world;
        this.store = store;
        this.sessions = sessions;
        this.capabilities = capabilities;
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
        return of(supi, false);
    }

    /** As {@link #of}, and what was changed in the database counts at once: where something new begins. */
    public SubscriberContext afresh(String supi) {
        return of(supi, true);
    }

    private SubscriberContext of(String supi, boolean afresh) {
        if (!Subscriber.isSupi(supi)) {
            throw unknown();
        }
        try {
            if (afresh) {
                look();
            } else {
                notice();
            }
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
     * What a subscriber gets in data networks of a slice: one row each, in the order of their names.
     *
     * @throws ProblemDetails {@link Cause#SYSTEM_FAILURE} if the database fails
     */
    public List<SessionSubscription> sessions(SubscriberContext context, Snssai slice) {
        return SessionSubscriptionStore.inForce(general(), provision(context).sessions(), slice);
    }

    /**
     * What a subscriber's device is known to be able to do; null if nothing is known.
     *
     * @throws ProblemDetails {@link Cause#SYSTEM_FAILURE} if the database fails
     */
    public @Nullable CapabilityBlock capability(SubscriberContext context) {
        return provision(context).capability();
    }

    private Provision provision(SubscriberContext context) {
        var known = context.provision();
        if (known != null) {
            return known;
        }
        try {
            var supi = context.subscriber().supi();
            var read = new Provision(sessions.of(supi), capabilities.of(supi));
            var kept = read.equals(Provision.NONE) ? Provision.NONE : read;
            context.provision(kept);
            return kept;
        } catch (PersistenceException e) {
            throw fault(e);
        }
    }

    private List<SessionSubscription> general() {
        long before;
        synchronized (this) {
            if (general != null) {
                return general;
            }
            before = revision;
        }
        try {
            var read = sessions.of(null);
            synchronized (this) {
                if (revision == before) {
                    general = read;
                }
            }
            return read;
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
        }
        look();
    }

    /**
     * Notices what was changed in the database, at once.
     *
     * @throws PersistenceException if the database fails
     */
    private void look() {
        synchronized (this) {
            lookAt = world.nanos() + LOOK_NANOS;
        }
        long now = store.revision();
        synchronized (this) {
            if (revision != now) {
                revision = now;
                contexts.clear();
                general = null;
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
