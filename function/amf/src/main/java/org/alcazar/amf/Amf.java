// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.n2.N2Endpoint;
import org.alcazar.amf.procedure.Collaborators;
import org.alcazar.amf.procedure.UeSessions;
import org.alcazar.amf.procedure.UeSignal;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.DeregistrationData;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;

/** The face of the access and mobility management function. */
public final class Amf implements DeregistrationCallback, AutoCloseable {

    private final UeSessions sessions;
    private final N2Endpoint n2;
    private final List<Carrier> carriers = new ArrayList<>();

    /** @param events takes what happens; see {@link AmfEvents#all} for more than one taker */
    public Amf(AmfConfiguration configuration, World world, UeAuthenticationService ausf, SubscriberDataManagementService subscriberData,
            UeContextManagementService contextManagement, AmfEvents events) {
        this.sessions = new UeSessions(new Collaborators(configuration, world, ausf, subscriberData, contextManagement, events));
        this.n2 = new N2Endpoint(configuration, sessions, events);
    }

    /**
     * Accepts gNBs over a carrier, which is this AMF's from now on. May be called for several carriers.
     *
     * @return the address listened at
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public synchronized InetSocketAddress listen(Carrier carrier, InetSocketAddress local) throws IOException {
        var bound = carrier.listen(local, n2);
        carriers.add(carrier);
        return bound;
    }

    /** The gNBs that have set up. */
    public List<Gnb> gnbs() {
        return n2.gnbs();
    }

    /** How many UEs there are, and of what the AMF holds for them. */
    public UeSessions.Counts counts() {
        return sessions.counts();
    }

    /**
     * Deregisters a subscriber's UE.
     *
     * @param supi "imsi-…"
     * @return false if no such UE is known here
     */
    public boolean deregister(String supi, boolean reRegistrationRequired) {
        var session = sessions.subscriber(supi);
        return session != null && session.tell(new UeSignal.Deregister(reRegistrationRequired)) == org.alcazar.strand.Strand.Told.ACCEPTED;
    }

    @Override
    public void deregistrationNotification(String supi, DeregistrationData data) {
        deregister(supi, false);
    }

    /** Ends all associations. What is under way for UEs ends with them. */
    @Override
    public synchronized void close() {
        carriers.forEach(Carrier::close);
        carriers.clear();
    }
}
