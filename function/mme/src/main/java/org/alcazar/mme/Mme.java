// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.node.Gtpv2Counts;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.mme.context.Enb;
import org.alcazar.mme.context.Enbs;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.mme.context.UeSnapshot;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.mme.n26.N26;
import org.alcazar.mme.procedure.Collaborators;
import org.alcazar.mme.procedure.LocationRegistration;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.mme.procedure.UeSignal;
import org.alcazar.mme.s1.S1Endpoint;
import org.alcazar.mme.s11.S11;
import org.alcazar.sbi.hss.CancelLocationCallback;
import org.alcazar.sbi.hss.CancelLocationRequest;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.DatagramCarrier;
import org.jspecify.annotations.Nullable;

/** The face of the mobility management entity. */
public final class Mme implements AutoCloseable {

    private final MmeConfiguration configuration;
    private final Enbs enbs = new Enbs();
    private final UeSessions sessions;
    private final S1Endpoint s1;
    private final Gtpv2Node gtp;
    private final List<Carrier> carriers = new ArrayList<>();

    /** @param events takes what happens; see {@link MmeEvents#all} for more than one taker */
    public Mme(MmeConfiguration configuration, World world, NetworkFunctions functions, MmeEvents events) {
        this.configuration = configuration;
        var network = new ServedNetwork(configuration);
        var endpoint = new GtpEndpoint(network, functions, events);
        this.gtp = new Gtpv2Node(configuration.gtp(), world, endpoint);
        var n26 = new N26(gtp, network, configuration, events);
        this.sessions = new UeSessions(new Collaborators(configuration, network, world, functions, enbs,
                new S11(gtp, network, configuration, events), n26, events));
        endpoint.serve(sessions, n26);
        this.s1 = new S1Endpoint(configuration, network, sessions, enbs, events);
    }

    /**
     * Accepts eNBs over a carrier, which is this MME's from now on. May be called for several carriers.
     *
     * @return the address listened at
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public synchronized InetSocketAddress listen(Carrier carrier, InetSocketAddress local) throws IOException {
        var bound = carrier.listen(local, s1);
        carriers.add(carrier);
        return bound;
    }

    /**
     * Begins to speak GTPv2-C with gateways, AMFs and other MMEs, at this MME's address; once.
     *
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public InetSocketAddress start(DatagramCarrier carrier) throws IOException {
        return gtp.bind(carrier, new InetSocketAddress(configuration.gtpAddress(), Gtpv2c.PORT));
    }

    /** The eNBs that have set up. */
    public List<Enb> enbs() {
        return enbs.setUp();
    }

    /** How many UEs there are, and of what the MME holds for them. */
    public UeSessions.Counts counts() {
        return sessions.counts();
    }

    /** How GTPv2-C fares. */
    public Gtpv2Counts gtpCounts() {
        return gtp.counts();
    }

    /** The UEs that are attached, in no order. */
    public List<UeSnapshot> ues() {
        return sessions.snapshots();
    }

    /**
     * Detaches a subscriber's UE.
     *
     * @param imsi digits
     * @return false if no such UE is known here
     */
    public boolean detach(String imsi, boolean reAttachRequired) {
        return tell(imsi, new UeSignal.Detach(reAttachRequired));
    }

    /** Who takes what the HSS tells a URI: this MME, or nobody, where the URI is another's, or one of before its restart. */
    public @Nullable CancelLocationCallback callbackAt(URI uri) {
        var registration = LocationRegistration.of(uri, configuration.callbackPath());
        return registration == null ? null : request -> cancelled(registration, request);
    }

    /** A subscription that ended is told to the UE; a UE that is registered elsewhere is forgotten here, without a word to it. */
    private void cancelled(LocationRegistration registration, CancelLocationRequest request) {
        if (registration.imsi().equals(request.userName())) {
            tell(registration.imsi(), new UeSignal.Cancelled(registration.number(), request.cancellationType()));
        }
    }

    private boolean tell(String imsi, UeSignal signal) {
        var session = sessions.subscriber(imsi);
        if (session != null) {
            session.insist(signal);
        }
        return session != null;
    }

    /** Ends all associations and GTPv2-C. What is under way for UEs ends with them. */
    @Override
    public synchronized void close() {
        carriers.forEach(Carrier::close);
        carriers.clear();
        gtp.close();
    }
}
