// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.mme.MmeConfiguration.MmeIdentity;
import org.alcazar.mme.MmeConfiguration.TrackingArea;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.sbi.PlmnId;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.CarrierLimits;
import org.alcazar.transport.Impairment;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.jspecify.annotations.Nullable;

/** An MME in a simulated world, with an HSS of one key, a gateway, an AMF, and eNBs and UEs that do as they are told. */
final class MmeFixture {

    static final PlmnId PLMN = new PlmnId("999", "70");
    static final InetAddress MME = address(1);
    static final InetSocketAddress GATEWAY = new InetSocketAddress(address(2), Gtpv2c.PORT);
    static final InetSocketAddress AMF = new InetSocketAddress(address(3), Gtpv2c.PORT);
    static final InetSocketAddress STRANGER = new InetSocketAddress(address(4), Gtpv2c.PORT);
    private static final InetAddress OTHER_MME = address(5);
    private static final InetSocketAddress S1 = new InetSocketAddress(MME, 36412);

    final SimulatedWorld world = new SimulatedWorld(1);
    final MemoryCarrier carrier = new MemoryCarrier(world, CarrierLimits.DEFAULT, Impairment.NONE);
    final MemoryDatagramCarrier datagrams = new MemoryDatagramCarrier(world);
    final ScriptedHss hss = new ScriptedHss();
    final ScriptedGateway gateway = new ScriptedGateway(world, datagrams, GATEWAY);
    final List<MmeEvent> events = new ArrayList<>();
    final Mme mme;
    private final InterworkingSettings interworking;
    private final MmeConfiguration.Limits limits;

    MmeFixture() {
        this(InterworkingSettings.LEGACY);
    }

    MmeFixture(InterworkingSettings interworking) {
        this(interworking, MmeConfiguration.Limits.STANDARD);
    }

    MmeFixture(InterworkingSettings interworking, MmeConfiguration.Limits limits) {
        this.interworking = interworking;
        this.limits = limits;
        mme = mme(1, MME);
    }

    /** Another MME of the pool, beside the one. */
    ScriptedEnb enbOfAnotherMme() {
        mme(2, OTHER_MME);
        try {
            return new ScriptedEnb(world, carrier, new InetSocketAddress(OTHER_MME, 36412));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mme mme(int code, InetAddress address) {
        var configuration = new MmeConfiguration(new UUID(0, code), "alcazar-mme-" + code, new MmeIdentity(PLMN, 2, code),
                List.of(new TrackingArea(PLMN, 1)), List.of(IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA1),
                List.of(CipheringAlgorithm.NEA2, CipheringAlgorithm.NEA1), true, address, NasTimers.standard(), Gtpv2Settings.of(1), limits,
                interworking);
        var nodes = new NetworkFunctions.NodeSelection() {

            @Override
            public @Nullable InetSocketAddress of(EpsGuti guti) {
                return guti.mmeGroupId() == 0x8000 ? AMF : guti.mmeGroupId() == 2 ? new InetSocketAddress(MME, Gtpv2c.PORT) : null;
            }

            @Override
            public boolean isTrusted(InetAddress node) {
                return node.equals(AMF.getAddress()) || node.equals(OTHER_MME);
            }
        };
        var made = new Mme(configuration, world, new NetworkFunctions(hss, apn -> apn.equals("nowhere") ? null : GATEWAY, nodes), events::add);
        try {
            made.listen(carrier, new InetSocketAddress(address, 36412));
            made.start(datagrams);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress address(int host) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) host});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedEnb enb() {
        try {
            return new ScriptedEnb(world, carrier, S1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedUe ue() {
        return new ScriptedUe(enb().setUp(), 1, "999700000000001");
    }

    ScriptedNode node(InetSocketAddress at) {
        return new ScriptedNode(world, datagrams, at);
    }

    void pass(Duration time) {
        world.run(time);
    }

    List<Drop> drops() {
        return only(MmeEvent.Dropped.class).stream().map(MmeEvent.Dropped::reason).toList();
    }

    <E extends MmeEvent> List<E> only(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
