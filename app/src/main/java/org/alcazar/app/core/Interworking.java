// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.alcazar.amf.InterworkingSettings.KeyOfMac2;
import org.alcazar.amf.InterworkingSettings.KeyOfMove;
import org.alcazar.amf.InterworkingSettings.NativeKeys;
import org.alcazar.amf.InterworkingSettings.Refused;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.InterworkingConfiguration;
import org.alcazar.app.config.InterworkingConfiguration.IntegrityKey;
import org.alcazar.app.config.InterworkingConfiguration.MappedKey;
import org.alcazar.app.config.InterworkingConfiguration.MmeKind;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.interworking.MacManner;
import org.alcazar.interworking.MoveMethod;
import org.alcazar.mme.InterworkingSettings;
import org.alcazar.mme.Mme;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.MmeConfiguration.MmeIdentity;
import org.alcazar.mme.MmeConfiguration.TrackingArea;
import org.alcazar.mme.NasTimers;
import org.alcazar.mme.NetworkFunctions;
import org.alcazar.mme.NetworkFunctions.NodeSelection;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.hss.HomeSubscriberServerService;
import org.alcazar.smf.S11Settings;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** 4G beside 5G, as a configuration has it: the MME, and what AMF and SMF are told of it. */
final class Interworking {

    /** N26 is asked thrice, 2 s apart: less than a UE waits for its registration. */
    private static final Duration T3 = Duration.ofSeconds(2);
    private static final int N3 = 3;

    private final Configuration configuration;
    private final InterworkingConfiguration interworking;
    private final World world;

    Interworking(Configuration configuration, World world) {
        this.configuration = configuration;
        this.interworking = configuration.interworking();
        this.world = world;
    }

    /** What the AMF does with UEs that come from 4G and go there. */
    org.alcazar.amf.InterworkingSettings amf() {
        var mme = new org.alcazar.amf.InterworkingSettings.Mme(configuration.amf().plmn(), interworking.group(), interworking.code(),
                gtp(interworking.addresses().mme()));
        return org.alcazar.amf.InterworkingSettings.of(gtp(interworking.addresses().amf()), List.of(mme), restartCounter(world.random()))
                .with(interworking.methods().stream().map(method -> switch (method) {
                    case A -> MoveMethod.LEGACY_MME;
                    case B -> MoveMethod.UPGRADED_MME;
                }).toList(), interworking.manners().stream().map(Interworking::manner).toList())
                .with(interworking.integrityKey() == IntegrityKey.HANDED_OVER ? KeyOfMac2.HANDED_OVER : KeyOfMac2.K_ASME,
                        interworking.mappedKey() == MappedKey.MME ? KeyOfMove.K_AMF : KeyOfMove.K_ASME)
                .with(switch (interworking.unverified()) {
                    case AUTHENTICATE -> Refused.AUTHENTICATE;
                    case REJECT -> Refused.REJECT;
                })
                .with(switch (interworking.nativeKeys()) {
                    case AT_ONCE -> NativeKeys.AT_ONCE;
                    case NEXT_REGISTRATION -> NativeKeys.AT_NEXT_REGISTRATION;
                    case NEVER -> NativeKeys.NEVER;
                });
    }

    private static MacManner manner(int value) {
        var manner = MacManner.of(value);
        if (manner == null) {
            throw new IllegalArgumentException("manner " + value);
        }
        return manner;
    }

    /** Whom the SMF serves as SGW-C and PGW-C. */
    S11Settings smf() {
        return new S11Settings(interworking.addresses().smf(), Set.of(interworking.addresses().mme()));
    }

    /** Where the SMF takes S11. */
    InetSocketAddress s11() {
        return gtp(interworking.addresses().smf());
    }

    /** Where eNBs connect. */
    InetSocketAddress s1() {
        return new InetSocketAddress(interworking.s1().listen(), interworking.s1().port());
    }

    /** The MME. */
    Mme mme(HomeSubscriberServerService hss, Guami amf, UUID instanceId, MmeEvents events) {
        var plmn = configuration.amf().plmn();
        var settings = new InterworkingSettings(interworking.kind() == MmeKind.UPGRADED, interworking.mappedKey() == MappedKey.MME,
                interworking.integrityKey() == IntegrityKey.HANDED_OVER);
        var mme = new MmeConfiguration(instanceId, interworking.name(), new MmeIdentity(plmn, interworking.group(), interworking.code()),
                interworking.trackingAreas().stream().map(tac -> new TrackingArea(plmn, tac)).toList(), configuration.security().integrity(),
                configuration.security().ciphering(), true, interworking.addresses().mme(), NasTimers.standard(),
                Gtpv2Settings.of(restartCounter(world.random())).attempts(T3, N3), MmeConfiguration.Limits.STANDARD, settings);
        var networks = configuration.sessions().dataNetworks();
        return new Mme(mme, world, new NetworkFunctions(hss,
                apn -> networks.stream().anyMatch(network -> network.name().equalsIgnoreCase(apn)) ? s11() : null,
                new OwnAmf(amf, gtp(interworking.addresses().amf()))), events);
    }

    /** The one AMF that UEs come from and go to. */
    private record OwnAmf(Guami guami, InetSocketAddress address) implements NodeSelection {

        @Override
        public @Nullable InetSocketAddress of(EpsGuti guti) {
            return gave(guami, guti) ? address : null;
        }

        @Override
        public boolean isTrusted(InetAddress node) {
            return node.equals(address.getAddress());
        }
    }

    /** Whether a GUTI is the AMF's, mapped to EPS. */
    private static boolean gave(Guami amf, EpsGuti guti) {
        int id = amf.amfId().at(0) << 16 | amf.amfId().at(1) << 8 | amf.amfId().at(2);
        var own = EpsGuti.mappedFrom(new FiveGGuti(Plmn.of(amf.plmnId().mcc(), amf.plmnId().mnc()), id >> 16, id >> 6 & 0x3ff, id & 0x3f, guti.mTmsi()));
        return own.equals(guti);
    }

    private static InetSocketAddress gtp(InetAddress address) {
        return new InetSocketAddress(address, Gtpv2c.PORT);
    }

    private static int restartCounter(RandomGenerator random) {
        return random.nextInt(256);
    }
}
