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
import org.alcazar.amf.Amf;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.NasTimers;
import org.alcazar.amf.NetworkFunctions;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.TimerConfiguration;
import org.alcazar.app.core.ServiceTap.Function;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.ausf.Ausf;
import org.alcazar.ausf.AusfSettings;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.pcf.Pcf;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.udm.Udm;
import org.alcazar.udm.UdmSettings;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A whole core in one process: UDM, AUSF, PCF and AMF, which call one another directly. */
public final class Core implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Map<Integer, HomeNetworkKey> homeNetworkKeys;
    private final Udm udm;
    private final Ausf ausf;
    private final Pcf pcf;
    private final Amf amf;

    private Core(Map<Integer, HomeNetworkKey> homeNetworkKeys, Udm udm, Ausf ausf, Pcf pcf, Amf amf) {
        this.homeNetworkKeys = homeNetworkKeys;
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
     * @throws org.alcazar.persistence.PersistenceException if subscribers' keys can't be decrypted
     */
    public static Core start(Configuration configuration, World world, Storage storage, AmfEvents events, ServiceTap tap) {
        var homeNetworkKeys = homeNetworkKeys(configuration);
        var network = Set.of(configuration.amf().plmn());
        var callback = new AmfCallback();
        var udm = new Udm(world, storage.database(), storage.keys(), Tuak.Parameters.DEFAULT,
                new UdmSettings(network, homeNetworkKeys, configuration.identity().nullScheme(), true, UdmSettings.DEFAULT_CACHE_OCTETS),
                callback::at);
        udm.start();
        var ausf = new Ausf(world,
                tap.between(Function.AUSF, Function.UDM, NudmUeAuthenticationService.class, udm.ueAuthentication()),
                new AusfSettings(uuid(world.random()), network, AusfSettings.of(uuid(world.random()), network).contexts(),
                        configuration.timers().t3560().multipliedBy(ATTEMPTS).plusSeconds(5)));
        var pcf = new Pcf(world, storage.database(), uri -> null);
        pcf.start();
        var functions = new NetworkFunctions(
                tap.between(Function.AMF, Function.AUSF, UeAuthenticationService.class, ausf.ueAuthentication()),
                tap.between(Function.AMF, Function.UDM, SubscriberDataManagementService.class, udm.subscriberDataManagement()),
                tap.between(Function.AMF, Function.UDM, UeContextManagementService.class, udm.ueContextManagement()),
                tap.between(Function.AMF, Function.PCF, AmPolicyControlService.class, pcf.amPolicyControl()),
                (slice, dnn) -> null, uri -> null);
        var amf = new Amf(amfConfiguration(configuration, world.random()), world, functions, events);
        callback.amf = amf;
        return new Core(homeNetworkKeys, udm, ausf, pcf, amf);
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
        amf.close();
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
                AmfConfiguration.Limits.STANDARD);
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

    /** The one AMF there is. The UDM is there before it, and may remember URIs of AMFs that are no more. */
    private static final class AmfCallback {

        private volatile @Nullable Amf amf;

        @Nullable DeregistrationCallback at(URI uri) {
            var there = amf;
            return there == null ? null : there.callbackAt(uri);
        }
    }
}
