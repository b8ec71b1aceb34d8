// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import java.net.URI;
import java.util.function.Function;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.KeyEncryption;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.hss.CancelLocationCallback;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.sbi.hss.HomeSubscriberServerService;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.strand.World;
import org.alcazar.udm.arpf.Arpf;
import org.alcazar.udm.context.Events;
import org.alcazar.udm.context.ServingStates;
import org.alcazar.udm.context.SmfRegistrations;
import org.alcazar.udm.context.SubscriberContexts;
import org.alcazar.udm.service.FormerNodes;
import org.alcazar.udm.service.HomeSubscriberServer;
import org.alcazar.udm.service.SubscriberDataManagement;
import org.alcazar.udm.service.UeAuthentication;
import org.alcazar.udm.service.UeContextManagement;
import org.alcazar.udm.sidf.Sidf;
import org.alcazar.udm.subscriber.ProvisionedCapabilityStore;
import org.alcazar.udm.subscriber.SessionSubscriptionStore;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.jspecify.annotations.Nullable;

/**
 * A UDM: ARPF, SIDF and the data of the UDR (TS 23.501 §6.2.7).
 *
 * <p>Its services are to be called from turns, by any number at once. Home network keys, database and key encryption are the caller's to
 * close, after this.
 */
public final class Udm implements AutoCloseable {

    private final SubscriberStore subscribers;
    private final SessionSubscriptionStore sessions;
    private final ProvisionedCapabilityStore capabilities;
    private final Events events = new Events();
    private final ServingStates states;
    private final SubscriberContexts contexts;
    private final UeAuthentication ueAuthentication;
    private final SubscriberDataManagement subscriberDataManagement;
    private final UeContextManagement ueContextManagement;
    private final HomeSubscriberServer homeSubscriberServer;
    private final FormerNodes formerNodes;

    /** A UDM that keeps no rows of security policy: as {@link #Udm(World, Database, KeyEncryption, Tuak.Parameters, UdmSettings, Function, PolicyAnswers)}. */
    public Udm(World world, Database database, KeyEncryption keys, Tuak.Parameters tuak, UdmSettings settings,
            Function<? super URI, ? extends @Nullable DeregistrationCallback> callbacks) {
        this(world, database, keys, tuak, settings, callbacks, PolicyAnswers.NONE);
    }

    /** A UDM without MMEs: as {@link #Udm(World, Database, KeyEncryption, Tuak.Parameters, UdmSettings, Function, Function, PolicyAnswers)}. */
    public Udm(World world, Database database, KeyEncryption keys, Tuak.Parameters tuak, UdmSettings settings,
            Function<? super URI, ? extends @Nullable DeregistrationCallback> callbacks, PolicyAnswers policies) {
        this(world, database, keys, tuak, settings, callbacks, _ -> null, policies);
    }

    /**
     * @param database opened with {@link SubscriberStore#SCHEMA}
     * @param tuak what the operator chose for its TUAK subscribers: a MAC of 64 bits and a RES of at most 128
     * @param callbacks the AMF behind a callback URI, or null if there is none any more
     * @param mmes the MME behind a callback URI, or null if there is none any more
     * @param policies what to answer of rows of security policy
     */
    public Udm(World world, Database database, KeyEncryption keys, Tuak.Parameters tuak, UdmSettings settings,
            Function<? super URI, ? extends @Nullable DeregistrationCallback> callbacks,
            Function<? super URI, ? extends @Nullable CancelLocationCallback> mmes, PolicyAnswers policies) {
        if (tuak.macBits() != 64 || tuak.resBits() > 128) {
            throw new IllegalArgumentException("5G AKA needs TUAK with a MAC of 64 bits and a RES of at most 128");
        }
        subscribers = new SubscriberStore(database, keys, tuak);
        sessions = new SessionSubscriptionStore(database);
        capabilities = new ProvisionedCapabilityStore(database);
        states = new ServingStates(world, database, events);
        contexts = new SubscriberContexts(world, subscribers, sessions, capabilities, states, events, settings.cacheOctets());
        var sidf = new Sidf(settings.homeNetworks(), settings.homeNetworkKeys(), settings.nullSchemeAllowed());
        var arpf = new Arpf(subscribers, world.random());
        ueAuthentication = new UeAuthentication(sidf, arpf, contexts, events, policies);
        subscriberDataManagement = new SubscriberDataManagement(contexts, policies);
        formerNodes = new FormerNodes(world, events, callbacks, mmes);
        ueContextManagement = new UeContextManagement(contexts, new SmfRegistrations(database), events, formerNodes, settings.authenticationRequired());
        homeSubscriberServer = new HomeSubscriberServer(arpf, contexts, events, formerNodes);
    }

    /**
     * Makes sure that subscribers' keys can be decrypted.
     *
     * @throws org.alcazar.persistence.PersistenceException if the key store is not that of this database
     */
    public void start() {
        subscribers.checkKey();
    }

    /** Nudm_UEAuthentication. */
    public NudmUeAuthenticationService ueAuthentication() {
        return ueAuthentication;
    }

    /** Nudm_SubscriberDataManagement. */
    public SubscriberDataManagementService subscriberDataManagement() {
        return subscriberDataManagement;
    }

    /** Nudm_UEContextManagement. */
    public UeContextManagementService ueContextManagement() {
        return ueContextManagement;
    }

    /** S6a: the UDM as an MME's HSS. */
    public HomeSubscriberServerService homeSubscriberServer() {
        return homeSubscriberServer;
    }

    /** The subscribers, for administration. Those removed here stay known for up to a second; {@link #withdraw} is at once. */
    public SubscriberStore subscribers() {
        return subscribers;
    }

    /** What subscribers get in data networks, for administration. */
    public SessionSubscriptionStore sessions() {
        return sessions;
    }

    /** What subscribers' devices are known to be able to do, for administration. */
    public ProvisionedCapabilityStore capabilities() {
        return capabilities;
    }

    /**
     * Ends a subscription: the subscriber is removed, and the AMF or MME that serves it told to deregister it.
     *
     * @return whether there was one
     */
    public boolean withdraw(String supi) {
        var state = states.load(supi);
        boolean removed = subscribers.remove(supi);
        contexts.drop(supi);
        if (removed && state.registration() != null) {
            formerNodes.tell(state.registration(), supi, DeregistrationReason.SUBSCRIPTION_WITHDRAWN);
        }
        if (removed && state.mme() != null) {
            formerNodes.tell(state.mme(), supi, CancellationType.SUBSCRIPTION_WITHDRAWAL);
        }
        return removed;
    }

    /** How often something happened since the start. */
    public long count(UdmEvent event) {
        return events.of(event);
    }

    /** Writes what was not written yet. No service may be called any more. */
    @Override
    public void close() {
        states.close();
    }
}
