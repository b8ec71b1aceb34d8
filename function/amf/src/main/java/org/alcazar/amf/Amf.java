// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alcazar.amf.admission.AdmissionCounts;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.admission.WatchedFunctions;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.Gnbs;
import org.alcazar.amf.context.PolicyGeneration;
import org.alcazar.amf.context.ServedNetwork;
import org.alcazar.amf.context.UeSnapshot;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.n2.N2Endpoint;
import org.alcazar.amf.n26.N26;
import org.alcazar.amf.procedure.Collaborators;
import org.alcazar.amf.procedure.UeSessions;
import org.alcazar.amf.procedure.UeSignal;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.AssignEbiData;
import org.alcazar.sbi.amf.AssignedEbiData;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N1N2MessageTransferRspData;
import org.alcazar.sbi.smf.SmContextStatusCallback;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.smf.SmContextStatusNotification.ResourceStatus;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.DeregistrationData;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.DatagramCarrier;
import org.jspecify.annotations.Nullable;

/** The face of the access and mobility management function. */
public final class Amf implements DeregistrationCallback, CommunicationService, SmContextStatusCallback, AutoCloseable {

    private final AmfConfiguration configuration;
    private final Gnbs gnbs = new Gnbs();
    private final PolicyGeneration policyGeneration = new PolicyGeneration();
    private final LoadControl load;
    private final UeSessions sessions;
    private final N2Endpoint n2;
    private final @Nullable N26 n26;
    private final List<Carrier> carriers = new ArrayList<>();

    /** @param events takes what happens; see {@link AmfEvents#all} for more than one taker */
    public Amf(AmfConfiguration configuration, World world, NetworkFunctions functions, AmfEvents events) {
        this.configuration = configuration;
        var network = new ServedNetwork(configuration);
        var interworking = configuration.interworking();
        this.n26 = interworking == null ? null : new N26(interworking, world);
        this.load = new LoadControl(configuration.limits(), world, events);
        this.sessions = new UeSessions(new Collaborators(configuration, network, world, WatchedFunctions.of(functions, world, load), gnbs,
                policyGeneration, events, n26, load));
        this.n2 = new N2Endpoint(configuration, network, sessions, gnbs, load, events);
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

    /**
     * Speaks to MMEs over a carrier, which stays the caller's; once.
     *
     * @return the address bound
     * @throws IOException if it can't be bound; the carrier's own words
     * @throws IllegalStateException if this AMF has no settings of interworking
     */
    public InetSocketAddress listenN26(DatagramCarrier carrier) throws IOException {
        if (n26 == null) {
            throw new IllegalStateException("an AMF without interworking speaks to no MME");
        }
        return n26.bind(carrier, sessions::contextRequested);
    }

    /** The subscribers whose UEs have keys that come of those of the EPS, in order: "imsi-…". */
    public List<String> subscribersWithMappedKeys() {
        return sessions.withMappedKeys();
    }

    /** The registered UEs, in no order. */
    public Stream<UeSnapshot> ues() {
        return sessions.views();
    }

    /** The UE of a subscriber, "imsi-…"; null if none is registered here. */
    public @Nullable UeSnapshot ue(String supi) {
        return sessions.view(supi);
    }

    /** The gNBs that have set up. */
    public List<Gnb> gnbs() {
        return gnbs.setUp();
    }

    /** How many associations there are, set up or not. */
    public int associations() {
        return gnbs.size();
    }

    /** How many UEs there are, and of what the AMF holds for them. */
    public UeSessions.Counts counts() {
        return sessions.counts();
    }

    /** Who got in so far, and who did not. */
    public AdmissionCounts admission() {
        return load.counts();
    }

    /**
     * Deregisters a subscriber's UE.
     *
     * @param supi "imsi-…"
     * @return false if no such UE is known here
     */
    public boolean deregister(String supi, boolean reRegistrationRequired) {
        return tell(supi, new UeSignal.Deregister(reRegistrationRequired));
    }

    /** Policy has changed: what each UE is to have is asked for and evaluated anew at its next registration. */
    public void securityPolicyChanged() {
        policyGeneration.changed();
    }

    /** Who takes what is notified at a URI: this AMF, or nobody, where the URI is another's, or one of before its restart. */
    public @Nullable Amf callbackAt(URI uri) {
        return uri.getPath().startsWith(configuration.callbackPath()) ? this : null;
    }

    /** A subscription that ended is told to the UE; a UE that another AMF serves is forgotten here, without a word to it (TS 23.502 §4.2.2.2.2). */
    @Override
    public void deregistrationNotification(String supi, DeregistrationData data) {
        tell(supi, switch (data.deregReason()) {
            case SUBSCRIPTION_WITHDRAWN -> new UeSignal.Deregister(false);
            case UE_INITIAL_REGISTRATION, UE_REGISTRATION_AREA_CHANGE, FIVE_GS_TO_EPS_MOBILITY, FIVE_GS_TO_EPS_MOBILITY_UE_INITIAL_REGISTRATION ->
                    new UeSignal.Superseded();
        });
    }

    @Override
    public N1N2MessageTransferRspData n1N2MessageTransfer(String ueContextId, N1N2MessageTransferReqData data) {
        var session = sessions.subscriber(ueContextId);
        if (session == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return new N1N2MessageTransferRspData(session.transfer(data));
    }

    @Override
    public AssignedEbiData ebiAssignment(String ueContextId, AssignEbiData data) {
        var session = sessions.subscriber(ueContextId);
        if (session == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        var bearers = session.bearers();
        var released = data.releasedEbiList().stream().filter(ebi -> bearers.release(data.pduSessionId(), ebi)).toList();
        var assigned = bearers.assign(data.pduSessionId(), data.arpList());
        if (assigned.isEmpty() && !data.arpList().isEmpty()) {
            throw new ProblemDetails(Cause.EBI_EXHAUSTED);
        }
        return new AssignedEbiData(data.pduSessionId(), assigned, data.arpList().subList(assigned.size(), data.arpList().size()), released);
    }

    @Override
    public void smContextStatusNotification(URI smContextStatusUri, SmContextStatusNotification notification) {
        if (notification.statusInfo().resourceStatus() == ResourceStatus.RELEASED) {
            var below = smContextStatusUri.getPath().substring(configuration.callbackPath().length());
            tell(below.substring(0, Math.max(0, below.indexOf('/'))), new UeSignal.SessionEnded(smContextStatusUri));
        }
    }

    private boolean tell(String supi, UeSignal signal) {
        var session = sessions.subscriber(supi);
        if (session != null) {
            session.insist(signal);
        }
        return session != null;
    }

    /** Ends all associations. What is under way for UEs ends with them. */
    @Override
    public synchronized void close() {
        carriers.forEach(Carrier::close);
        carriers.clear();
        load.close();
        if (n26 != null) {
            n26.close();
        }
    }
}
