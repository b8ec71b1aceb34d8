// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.CarrierLimits;
import org.alcazar.transport.Impairment;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An AMF in a simulated world, with a home network of one key, and gNBs and UEs that do as they are told. */
final class AmfFixture {

    static final PlmnId PLMN = new PlmnId("999", "70");
    static final InetSocketAddress N2 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38412);

    final SimulatedWorld world;
    final MemoryCarrier carrier;
    final HomeNetwork home = new HomeNetwork();
    final ScriptedSmf smf = new ScriptedSmf();
    final List<AmfEvent> events = new ArrayList<>();
    final Amf amf;

    AmfFixture() {
        this(AmfConfiguration.Limits.STANDARD);
    }

    AmfFixture(AmfConfiguration.Limits limits) {
        this(limits, 1, Impairment.NONE);
    }

    AmfFixture(AmfConfiguration.Limits limits, long seed, Impairment impairment) {
        this(limits, seed, impairment, null);
    }

    /** With interworking. */
    AmfFixture(InterworkingSettings interworking) {
        this(AmfConfiguration.Limits.STANDARD, 1, Impairment.NONE, interworking);
    }

    private AmfFixture(AmfConfiguration.Limits limits, long seed, Impairment impairment, @Nullable InterworkingSettings interworking) {
        world = new SimulatedWorld(seed);
        carrier = new MemoryCarrier(world, CarrierLimits.DEFAULT, impairment);
        var configuration = new AmfConfiguration(new UUID(0, 1), "alcazar", new Guami(PLMN, Octets.of(0x80, 0x00, 0x40)),
                List.of(new AmfConfiguration.TrackingArea(PLMN, 1)), List.of(Snssai.of(1), Snssai.parse("2-0000a1")),
                List.of(IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA1), List.of(CipheringAlgorithm.NEA2, CipheringAlgorithm.NEA1), true,
                NasTimers.standard(), limits).withInterworking(interworking);
        var functions = new NetworkFunctions(home, home, home, home, (slice, dnn) -> dnn.equals("nowhere") ? null : smf, uri -> smf);
        amf = new Amf(configuration, world, functions, events::add);
        try {
            amf.listen(carrier, N2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedGnb gnb() {
        try {
            return new ScriptedGnb(world, carrier, N2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedUe ue() {
        return new ScriptedUe(gnb().setUp(), 1, "0000000001");
    }

    void pass(Duration time) {
        world.run(time);
    }

    List<Drop> drops() {
        return only(AmfEvent.Dropped.class).stream().map(AmfEvent.Dropped::reason).toList();
    }

    <E extends AmfEvent> List<E> only(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
