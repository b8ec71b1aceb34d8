// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.amf.Amf;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.NasTimers;
import org.alcazar.amf.NetworkFunctions;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.DataNetworkConfiguration;
import org.alcazar.app.config.TimerConfiguration;
import org.alcazar.app.core.ServiceTap.Function;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.ausf.Ausf;
import org.alcazar.ausf.AusfSettings;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.mme.Mme;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.nrf.Nrf;
import org.alcazar.pcf.Pcf;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.policy.store.Author;
import org.alcazar.policy.store.SecurityPolicyBook;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.hss.CancelLocationCallback;
import org.alcazar.sbi.hss.HomeSubscriberServerService;
import org.alcazar.sbi.nrf.NfProfile;
import org.alcazar.sbi.nrf.NfType;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.smf.Smf;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.udm.Udm;
import org.alcazar.udm.UdmSettings;
import org.alcazar.upf.Upf;
import org.alcazar.upf.n6.N6;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;


/** A whole core in one process: UDM, AUSF, PCF, NRF, 5G-EIR, AMF, SMF and UPF, and an MME if there is to be one, which call one another directly. */
public final class Core implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Configuration configuration;
    private final World world;
    private final Map<Integer, HomeNetworkKey> homeNetworkKeys;
    private final SecurityPolicyBook securityPolicies;
    private final Nrf nrf;
    private final Udm udm;
    private final Ausf ausf;
    private final Pcf pcf;
    private final Amf amf;
    private final Smf smf;
    private final DataNetworkAuthentication authentication;
    private final Interworking interworking;
    private final @Nullable Mme mme;
    private @Nullable Upf upf;

    private Core(Configuration configuration, World world, Map<Integer, HomeNetworkKey> homeNetworkKeys,
            SecurityPolicyBook securityPolicies, Nrf nrf, Udm udm, Ausf ausf, Pcf pcf, Amf amf,
            Smf smf, DataNetworkAuthentication authentication, Interworking interworking, @Nullable Mme mme) {
        this.configuration = configuration;
        this.world = world;
        this.smf = smf;
        this.authentication = authentication;
        this.interworking = interworking;
        this.mme = mme;
        this.homeNetworkKeys = homeNetworkKeys;
        this.securityPolicies = securityPolicies;
        this.nrf = nrf;
        this.udm = udm;
        this.ausf = ausf;
        this.pcf = pcf;
        this.amf = amf;
    }

    /**
     * Puts the functions together and starts them. Nobody can connect until {@link #listen} is called.
     *
     * @param storage stays the caller's to close, after the core
     * @throws org.alcazar.app.keys.KeyFileException if a home network key can't be used
     * @throws org.alcazar.identity.device.TrustFileException if the trust anchors of devices can't be read
     * @throws org.alcazar.policy.store.PolicyException if the configuration's rows of security policy cannot be beside those in the database
     * @throws org.alcazar.persistence.PersistenceException if subscribers' keys can't be decrypted
     */
    public static Core start(Configuration configuration, World world, Storage storage, AmfEvents events, SmfEvents sessionEvents,
            AaaEvents aaaEvents, ServiceTap tap) {
        return start(configuration, world, storage, events, sessionEvents, aaaEvents, MmeEvents.NONE, tap);
    }

    /** As {@link #start(Configuration, World, Storage, AmfEvents, SmfEvents, AaaEvents, ServiceTap)}, with who hears of the MME. */
    public static Core start(Configuration configuration, World world, Storage storage, AmfEvents events, SmfEvents sessionEvents,
            AaaEvents aaaEvents, MmeEvents mmeEvents, ServiceTap tap) {
        var homeNetworkKeys = homeNetworkKeys(configuration);
        var network = Set.of(configuration.amf().plmn());
        var callback = new Late<Amf>();
        var smf = new Late<Smf>();
        var mme = new Late<Mme>();
        var interworking = new Interworking(configuration, world);
        boolean withMme = configuration.interworking().mme();
        var policy = configuration.securityPolicy();
        var securityPolicies = new SecurityPolicyBook(world, storage.securityPolicies(), policy.sources());
        securityPolicies.store().configure(policy.rows(), new Author("configuration file", world.now()));
        securityPolicies.start();
        var nrf = new Nrf(securityPolicies);
        var udm = new Udm(world, storage.database(), storage.keys(), Tuak.Parameters.DEFAULT,
                new UdmSettings(network, homeNetworkKeys, configuration.identity().nullScheme(), true, UdmSettings.DEFAULT_CACHE_OCTETS),
                uri -> callbackAt(callback, uri), uri -> cancellationAt(mme, uri), securityPolicies);
        udm.start();
        var ausfDefaults = AusfSettings.of(uuid(world.random()), network);
        var ausf = new Ausf(world,
                tap.between(Function.AUSF, Function.UDM, NudmUeAuthenticationService.class, udm.ueAuthentication()),
                new AusfSettings(ausfDefaults.instanceId(), network, ausfDefaults.contexts(),
                        configuration.timers().t3560().multipliedBy(ATTEMPTS).plusSeconds(5), ausfDefaults.anchorKeys()));
        var pcf = new Pcf(world, storage.database(), uri -> at(smf, uri), securityPolicies);
        pcf.start();
        var security = new SecurityServices(configuration, world, storage);
        var smfConfiguration = UserPlane.smf(configuration, uuid(world.random())).withOnDemand(security.smfSettings())
                .withS11(withMme ? interworking.smf() : null);
        nrf.nfManagement().register(new NfProfile(smfConfiguration.instanceId(), NfType.SMF, 0, configuration.amf().slices(),
                configuration.sessions().dataNetworks().stream().map(DataNetworkConfiguration::name).toList(),
                smfConfiguration.onDemand().own().services().stream().sorted().toList()));
        var management = tap.between(Function.AMF, Function.SMF, PduSessionService.class, new Sessions(smf));
        var functions = new NetworkFunctions(
                tap.between(Function.AMF, Function.AUSF, UeAuthenticationService.class, ausf.ueAuthentication()),
                tap.between(Function.AMF, Function.UDM, SubscriberDataManagementService.class, udm.subscriberDataManagement()),
                tap.between(Function.AMF, Function.UDM, UeContextManagementService.class, udm.ueContextManagement()),
                tap.between(Function.AMF, Function.PCF, AmPolicyControlService.class, pcf.amPolicyControl()),
                new DiscoveredSmf(nrf.nfDiscovery(), management), security.amfFunctions(nrf, tap), uri -> at(smf, uri));
        var amfConfiguration = amfConfiguration(configuration, world.random()).withOnDemand(security.amfSettings())
                .withInterworking(withMme ? interworking.amf() : null);
        var amf = new Amf(amfConfiguration, world, functions, events);
        callback.is(amf);
        securityPolicies.onChange(_ -> amf.securityPolicyChanged());
        var authentication = new DataNetworkAuthentication(configuration, world, aaaEvents);
        smf.is(new Smf(smfConfiguration, world,
                tap.between(Function.SMF, Function.AMF, CommunicationService.class, amf),
                (uri, notification) -> {
                    var there = amf.callbackAt(uri);
                    if (there != null) {
                        there.smContextStatusNotification(uri, notification);
                    }
                },
                tap.between(Function.SMF, Function.UDM, SubscriberDataManagementService.class, udm.subscriberDataManagement()),
                tap.between(Function.SMF, Function.UDM, UeContextManagementService.class, udm.ueContextManagement()),
                tap.between(Function.SMF, Function.PCF, SmPolicyControlService.class, pcf.smPolicyControl()),
                new LeaseStore(storage.database()), authentication.aaas(), security.smfFunctions(ausf, nrf, tap), sessionEvents));
        if (withMme) {
            mme.is(interworking.mme(tap.between(Function.MME, Function.UDM, HomeSubscriberServerService.class, udm.homeSubscriberServer()),
                    amfConfiguration.guami(), uuid(world.random()), mmeEvents));
        }
        return new Core(configuration, world, homeNetworkKeys, securityPolicies, nrf, udm, ausf, pcf, amf, smf.get(), authentication,
                interworking, mme.orNull());
    }

    /**
     * Accepts gNBs over a carrier, which is the core's to close from now on.
     *
     * @return the address listened at
     * @throws IOException if it can't be bound; its message is for a person
     */
    public InetSocketAddress listen(Carrier carrier, InetSocketAddress local) throws IOException {
        return amf.listen(carrier, local);
    }

    /**
     * Accepts eNBs over a carrier, which is the core's to close from now on.
     *
     * @return the address listened at
     * @throws IOException if it can't be bound; its message is for a person
     * @throws IllegalStateException if this core has no MME
     */
    public InetSocketAddress listenForEnbs(Carrier carrier) throws IOException {
        return ownMme().listen(carrier, interworking.s1());
    }

    /**
     * MME, AMF and SMF begin to speak to one another: N26 and S11.
     *
     * @param carrier of GTPv2-C; the caller's to close, after the core
     * @throws IOException if an address can't be bound; its message is for a person
     * @throws IllegalStateException if this core has no MME
     */
    public void interwork(DatagramCarrier carrier) throws IOException {
        ownMme().start(carrier);
        amf.listenN26(carrier);
        smf.startS11(carrier, interworking.s11());
    }

    private Mme ownMme() {
        if (mme == null) {
            throw new IllegalStateException("a core without an MME");
        }
        return mme;
    }

    /** This program's MME; null if it serves 5G alone. */
    public @Nullable Mme mme() {
        return mme;
    }

    /**
     * The user plane function that a configuration describes, which needs none of the rest.
     *
     * @param network what is behind a data network
     */
    public static Upf userPlane(Configuration configuration, World world, java.util.function.Function<DataNetworkConfiguration, N6> network) {
        return new Upf(UserPlane.upf(configuration), world, UserPlane.behind(configuration, network));
    }

    /**
     * Begins to carry packets, and to manage sessions; before, sessions are refused.
     *
     * @param carrier of N4 and N3; the caller's to close, after the core
     * @param network what is behind a data network
     * @throws IOException if an address can't be bound or a network is not to be had; its message is for a person
     */
    public void carry(DatagramCarrier carrier, java.util.function.Function<DataNetworkConfiguration, N6> network) throws IOException {
        carry(carrier, carrier, network);
    }

    /** As {@link #carry(DatagramCarrier, java.util.function.Function)}, with a carrier for N3 of its own. */
    public void carry(DatagramCarrier carrier, DatagramCarrier n3, java.util.function.Function<DataNetworkConfiguration, N6> network)
            throws IOException {
        if (configuration.userPlane().enabled()) {
            var own = userPlane(configuration, world, network);
            upf = own;
            own.start(carrier, n3);
        }
        smf.start(carrier, new InetSocketAddress(configuration.sessions().n4(), Pfcp.PORT));
    }

    /**
     * Begins to ask the data networks' own authentication; before, none of it answers.
     *
     * @param carrier of RADIUS; the caller's to close, after the core
     * @return where servers may send what they want of their own accord; null for nowhere
     * @throws IOException if an address can't be bound; its message is for a person
     */
    public @Nullable InetSocketAddress authenticate(DatagramCarrier carrier) throws IOException {
        return authentication.aaas().start(carrier, smf);
    }

    /** The rows of security policy that are decided by, and the ones in the database. */
    public SecurityPolicyBook securityPolicies() {
        return securityPolicies;
    }

    public Nrf nrf() {
        return nrf;
    }

    public Smf smf() {
        return smf;
    }

    /** This program's own user plane function; null if it has none, or does not carry packets yet. */
    public @Nullable Upf upf() {
        return upf;
    }

    public Amf amf() {
        return amf;
    }

    public Ausf ausf() {
        return ausf;
    }

    public Pcf pcf() {
        return pcf;
    }

    public Udm udm() {
        return udm;
    }

    /** Ends associations first, then what they led to, from the gNBs inwards. */
    @Override
    public void close() {
        if (mme != null) {
            mme.close();
        }
        amf.close();
        smf.close();
        authentication.close();
        if (upf != null) {
            upf.close();
        }
        securityPolicies.close();
        pcf.close();
        ausf.close();
        udm.close();
        homeNetworkKeys.values().forEach(HomeNetworkKey::close);
    }

    private static Map<Integer, HomeNetworkKey> homeNetworkKeys(Configuration configuration) {
        var keys = new HashMap<Integer, HomeNetworkKey>();
        for (var key : configuration.identity().homeNetworkKeys()) {
            keys.put(key.id(), HomeNetworkKeyFile.read(key.file(), key.scheme()));
        }
        return keys;
    }

    private static AmfConfiguration amfConfiguration(Configuration configuration, RandomGenerator random) {
        var amf = configuration.amf();
        var areas = amf.trackingAreas().stream()
                .map(area -> new AmfConfiguration.TrackingArea(area.plmn() == null ? amf.plmn() : area.plmn(), area.tac()))
                .toList();
        return new AmfConfiguration(uuid(random), amf.name(), new Guami(amf.plmn(), amfId(amf.region(), amf.set(), amf.pointer())), areas,
                amf.slices(), configuration.security().integrity(), configuration.security().ciphering(), true, timers(configuration.timers()),
                AmfConfiguration.Limits.STANDARD.withUnfinished(amf.admission().unfinished()).withAdmission(amf.admission().rates()));
    }

    /** Region, set and pointer in 8, 10 and 6 bits (TS 23.003 §2.10.1). */
    private static Octets amfId(int region, int set, int pointer) {
        return Octets.of(region, set >> 2, (set & 3) << 6 | pointer);
    }

    private static NasTimers timers(TimerConfiguration timers) {
        var standard = NasTimers.standard();
        return new NasTimers(timers.t3512(), standard.t3513(), attempts(timers.t3522()), attempts(timers.t3550()), standard.t3555(),
                attempts(timers.t3560()), attempts(timers.t3570()), standard.ran(), standard.implicitDeregistration());
    }

    private static Attempts attempts(Duration interval) {
        return new Attempts(interval, ATTEMPTS);
    }

    /** A random identifier of version 4 (RFC 9562 §5.4). */
    private static UUID uuid(RandomGenerator random) {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    /** The one AMF there is; the UDM may remember URIs of AMFs that are no more. */
    private static @Nullable DeregistrationCallback callbackAt(Late<Amf> amf, URI uri) {
        var there = amf.orNull();
        return there == null ? null : there.callbackAt(uri);
    }

    private static @Nullable CancelLocationCallback cancellationAt(Late<Mme> mme, URI uri) {
        var there = mme.orNull();
        return there == null ? null : there.callbackAt(uri);
    }

    private static @Nullable Smf at(Late<Smf> smf, URI uri) {
        var there = smf.orNull();
        return there != null && there.isCalledBackAt(uri) ? there : null;
    }

    /** The SMF, for an AMF that is there before it. */
    private record Sessions(Late<Smf> smf) implements PduSessionService {

        @Override
        public SmContextCreateOutcome createSmContext(SmContextCreateData data) {
            return smf.get().createSmContext(data);
        }

        @Override
        public SmContextUpdateOutcome updateSmContext(String smContextRef, SmContextUpdateData data) {
            return smf.get().updateSmContext(smContextRef, data);
        }

        @Override
        public void releaseSmContext(String smContextRef, SmContextReleaseData data) {
            smf.get().releaseSmContext(smContextRef, data);
        }

        @Override
        public SmContextRetrievedData retrieveSmContext(String smContextRef, SmContextRetrieveData data) {
            return smf.get().retrieveSmContext(smContextRef, data);
        }
    }
}
