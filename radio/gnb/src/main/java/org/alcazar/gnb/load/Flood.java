// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.strand.World;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.Carrier;
import org.alcazar.wire.Octets;

/**
 * Somebody with a radio who floods a core through a gNB that does as it should: UEs that never were, each with a SUCI of profile A that holds
 * nothing but chance, so that the core has to open it to find out.
 */
public final class Flood implements AssociationHandler, AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PROFILE_A = 1;
    /** An ephemeral public key, ten digits of an MSIN, and a tag (TS 33.501 §C.3.4). */
    private static final int SCHEME_OUTPUT = 32 + 5 + 8;
    private static final UeSecurityCapability CAPABILITY = UeSecurityCapability.of(0xe0, 0xe0);

    private final World world;
    private final GnbConfiguration gnb;
    private final int homeNetworkKeyId;
    private final World.Gate setUp;
    private final UserLocationInformation place;
    private final LongAdder sent = new LongAdder();
    private final LongAdder blocked = new LongAdder();
    private final LongAdder heard = new LongAdder();
    private final LongAdder released = new LongAdder();
    private volatile boolean accepted;
    private volatile boolean closed;
    private long lastRanId;

    private Flood(World world, GnbConfiguration gnb, int homeNetworkKeyId) {
        this.world = world;
        this.gnb = gnb;
        this.homeNetworkKeyId = homeNetworkKeyId;
        setUp = world.gate();
        var plmn = plmn();
        place = new UserLocationInformation.Nr(new NrCgi(plmn, gnb.cellIdentity()), new Tai(plmn, gnb.tai().tac()), null);
    }

    /**
     * What came of it.
     *
     * @param sent Registration Requests
     * @param blocked how many more could not be sent, because the core did not read
     * @param heard of those sent, how many the core answered with a NAS message
     * @param released how many connections it had released
     */
    public record Counts(long sent, long blocked, long heard, long released) {

        public Counts plus(Counts other) {
            return new Counts(sent + other.sent, blocked + other.blocked, heard + other.heard, released + other.released);
        }
    }

    /**
     * Floods at a pace, and waits for the end of it. Only to be called in a turn.
     *
     * @param homeNetworkKeyId of a key that the core has, so that it tries
     * @param rate Registration Requests each second
     * @throws SimulationException if the core can't be reached or takes the gNB not
     */
    public static Counts run(World world, Carrier carrier, InetSocketAddress amf, GnbConfiguration gnb, int homeNetworkKeyId, double rate,
            Duration duration) throws SimulationException {
        try (var flood = new Flood(world, gnb, homeNetworkKeyId)) {
            var association = carrier.connect(amf, flood);
            association.send(0, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(flood.setupRequest()));
            if (!flood.setUp.await(PATIENCE) || !flood.accepted) {
                throw new SimulationException(gnb.name() + ": the AMF does not take it");
            }
            flood.pour(association, rate, duration);
            association.abort();
            return flood.counts();
        } catch (IOException e) {
            throw new SimulationException(gnb.name() + ": " + e.getMessage());
        }
    }

    private void pour(Association association, double rate, Duration duration) {
        long start = world.nanos();
        long all = (long) (rate * duration.toNanos() / 1e9);
        for (long done = 0; done < all && !closed;) {
            long due = Math.min(all, (long) (rate * (world.nanos() - start) / 1e9) + 1);
            for (; done < due; done++) {
                (association.send(1, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(request())) ? sent : blocked).increment();
            }
            world.gate().await(STEP);
        }
    }

    private InitialUeMessage request() {
        var output = new byte[SCHEME_OUTPUT];
        world.random().nextBytes(output);
        var suci = new ImsiSuci(gnb.tai().plmn(), "0", PROFILE_A, homeNetworkKeyId, Octets.wrap(output));
        var request = RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.INITIAL, false), NasKeySetIdentifier.NO_KEY, suci)
                .ueSecurityCapability(CAPABILITY).build();
        return InitialUeMessage.builder(new RanUeNgapId(++lastRanId & 0xffff_ffffL), Nas5gs.encode(request), place,
                RrcEstablishmentCause.MO_SIGNALLING).ueContextRequest().build();
    }

    private NgSetupRequest setupRequest() {
        var slices = gnb.slices().stream().map(slice -> new SNssai(slice.sst(), slice.sd())).toList();
        return new NgSetupRequest(GlobalRanNodeId.Gnb.of(plmn(), gnb.gnbId(), gnb.gnbIdLength()), gnb.name(),
                List.of(new SupportedTaItem(gnb.tai().tac(), List.of(new BroadcastPlmnItem(plmn(), slices)))), PagingDrx.V128, false, null, null);
    }

    private PlmnIdentity plmn() {
        return PlmnIdentity.of(gnb.tai().plmn().mccText(), gnb.tai().plmn().mncText());
    }

    private Counts counts() {
        return new Counts(sent.sum(), blocked.sum(), heard.sum(), released.sum());
    }

    @Override
    public void up(Association association) {
    }

    @Override
    public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
        NgapMessage message = Ngap.decode(payload);
        switch (message) {
            case DownlinkNasTransport nas -> heard.increment();
            case UeContextReleaseCommand(UeNgapIds.Pair ids, _, _) -> {
                released.increment();
                association.send(1, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(new UeContextReleaseComplete(ids.amfUeNgapId(), ids.ranUeNgapId())));
            }
            case NgSetupResponse response -> {
                accepted = true;
                setUp.open();
            }
            default -> { }
        }
    }

    @Override
    public void down(Association association, DownReason reason) {
        close();
        setUp.open();
    }

    /** Sends no more. */
    @Override
    public void close() {
        closed = true;
    }
}
