// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.alcazar.aaa.AaaCommands;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.aaa.DnAaas;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.amf.N1N2TransferFailureCallback;
import org.alcazar.sbi.pcf.SmPolicyCallback;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextStatusCallback;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.smf.context.AddressPools;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.event.CauseCounts;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.smf.procedure.Answer;
import org.alcazar.smf.procedure.Collaborators;
import org.alcazar.smf.procedure.PduSession;
import org.alcazar.smf.procedure.PduSessions;
import org.alcazar.smf.procedure.SmSignal;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The face of the session management function. Its operations are to be called from turns, by any number at once. */
public final class Smf implements PduSessionService, SmPolicyCallback, N1N2TransferFailureCallback, AaaCommands, AutoCloseable {

    private final SmfConfiguration configuration;
    private final World world;
    private final SmfEvents events;
    private final CauseCounts causes = new CauseCounts();
    private final LeaseStore leases;
    private final AddressPools addresses;
    private final PduSessions sessions;

    /**
     * @param amfStatus where the AMF is told that a context ended
     * @param leases whose addresses are and were
     * @param aaas who is asked where a data network authenticates for itself
     * @param events takes what happens; see {@link SmfEvents#all} for more than one taker
     */
    public Smf(SmfConfiguration configuration, World world, CommunicationService amf, SmContextStatusCallback amfStatus,
            SubscriberDataManagementService subscriberData, UeContextManagementService contextManagement,
            SmPolicyControlService policyControl, LeaseStore leases, DnAaas aaas, SmfEvents events) {
        this(configuration, world, amf, amfStatus, subscriberData, contextManagement, policyControl, leases, aaas, SecurityFunctions.NONE, events);
    }

    /** With {@code security}, what the services of on-demand security need. */
    public Smf(SmfConfiguration configuration, World world, CommunicationService amf, SmContextStatusCallback amfStatus,
            SubscriberDataManagementService subscriberData, UeContextManagementService contextManagement,
            SmPolicyControlService policyControl, LeaseStore leases, DnAaas aaas, SecurityFunctions security, SmfEvents events) {
        this.configuration = configuration;
        this.world = world;
        this.events = SmfEvents.all(List.of(causes, events));
        this.leases = leases;
        this.addresses = new AddressPools(configuration, world, leases);
        this.sessions = new PduSessions(new Collaborators(configuration, world, amf, amfStatus, subscriberData, contextManagement,
                policyControl,
                addresses, aaas, security, this.events));
    }

    /**
     * Takes up what a former life left of addresses, and begins to associate with the UPFs. Sessions are taken at once; until a UPF is
     * there they are refused.
     *
     * @param local where PFCP is spoken from
     * @return the address bound
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public InetSocketAddress start(DatagramCarrier carrier, InetSocketAddress local) throws IOException {
        addresses.start();
        return sessions.userPlane().start(carrier, local);
    }

    /**
     * Begins to serve MMEs, where it is {@linkplain SmfConfiguration#s11 to}.
     *
     * @param local where GTPv2-C is spoken from
     * @return the address bound
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public InetSocketAddress startS11(DatagramCarrier carrier, InetSocketAddress local) throws IOException {
        return sessions.s11().start(carrier, local, leases.begin());
    }

    @Override
    public SmContextCreateOutcome createSmContext(SmContextCreateData data) {
        if (data.ueEpsPdnConnection() != null) {
            return fromEps(data, data.ueEpsPdnConnection());
        }
        var answer = new Answer<SmContextCreateOutcome>(world);
        var session = sessions.create(data, answer);
        var outcome = answer.await(configuration.timers().answer());
        if (outcome == null) {
            // The AMF will not know of it.
            session.insist(new SmSignal.Orphaned());
            throw new ProblemDetails(Cause.NETWORK_FAILURE);
        }
        return outcome;
    }

    @Override
    public SmContextUpdateOutcome updateSmContext(String smContextRef, SmContextUpdateData data) {
        var session = sessions.ofAmf(smContextRef);
        var answer = new Answer<SmContextUpdateOutcome>(world);
        return answered(session, new SmSignal.Update(data, answer), answer, "update");
    }

    @Override
    public void releaseSmContext(String smContextRef, SmContextReleaseData data) {
        var answer = new Answer<Boolean>(world);
        sessions.ofAmf(smContextRef).insist(new SmSignal.Release(data.cause(), answer));
        // It is released, soon at the latest: the AMF has no use for another answer.
        answer.await(configuration.timers().answer());
    }

    @Override
    public SmContextRetrievedData retrieveSmContext(String smContextRef, SmContextRetrieveData data) {
        var answer = new Answer<SmContextRetrievedData>(world);
        return answered(sessions.ofAmf(smContextRef), new SmSignal.Retrieve(data, answer), answer, "retrieve");
    }

    /** A session that the UE has in EPS goes on in 5GS. */
    private SmContextCreateOutcome fromEps(SmContextCreateData data, Octets pdnConnection) {
        var session = sessions.ofPdnConnection(data.supi(), pdnConnection);
        if (session == null) {
            events.on(new SmfEvent.Dropped(null, Drop.SESSION_GONE, "a PDN connection that is not there"));
            return new SmContextCreateError(new ProblemDetails(Cause.CONTEXT_NOT_FOUND).document(), null);
        }
        var answer = new Answer<SmContextCreateOutcome>(world);
        return answered(session, new SmSignal.FromEps(data, answer), answer, "from EPS");
    }

    private <T> T answered(PduSession session, SmSignal signal, Answer<T> answer, String what) {
        switch (session.tell(signal)) {
            case ACCEPTED -> { }
            case FULL -> {
                events.on(new SmfEvent.Dropped(session.view().key(), Drop.MAILBOX_FULL, what));
                throw new ProblemDetails(Cause.NF_CONGESTION);
            }
            case CLOSED -> throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        var outcome = answer.await(configuration.timers().answer());
        if (outcome == null) {
            throw new ProblemDetails(Cause.NETWORK_FAILURE);
        }
        return outcome;
    }

    @Override
    public void updateNotify(URI notificationUri, SmPolicyDecision decision) {
        at(notificationUri).insist(new SmSignal.PolicyChanged(decision));
    }

    @Override
    public void terminate(URI notificationUri, String cause) {
        at(notificationUri).insist(new SmSignal.End(FiveGsmCause.REGULAR_DEACTIVATION, SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON));
    }

    @Override
    public void n1N2TransferFailureNotification(URI uri, N1N2MsgTxfrFailureNotification notification) {
        at(uri).insist(new SmSignal.TransferFailed(notification.cause()));
    }

    @Override
    public int disconnect(String aaa, AaaSelector which) {
        return tellAdmitted(aaa, which, new SmSignal.Revoked());
    }

    @Override
    public int reauthenticate(String aaa, AaaSelector which, @Nullable AaaConversation state) {
        return tellAdmitted(aaa, which, new SmSignal.Reauthenticate(state));
    }

    @Override
    public int prolong(String aaa, AaaSelector which, Duration lifetime, boolean thenAgain) {
        return tellAdmitted(aaa, which, new SmSignal.Prolonged(lifetime, thenAgain));
    }

    private int tellAdmitted(String aaa, AaaSelector which, SmSignal signal) {
        var meant = sessions.admittedBy(aaa, which);
        meant.forEach(session -> session.insist(signal));
        return meant.size();
    }

    /** The session that a URI given out by this SMF is for. */
    private PduSession at(URI uri) {
        var path = uri.getPath();
        return sessions.named(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether what is notified at a URI is for this SMF in its present life. */
    public boolean isCalledBackAt(URI uri) {
        var own = configuration.callback("", "");
        return uri.getHost() != null && uri.getHost().equals(own.getHost());
    }

    /**
     * Releases a session, the UE being told.
     *
     * @param cause what the UE is told: {@code REGULAR_DEACTIVATION}, or {@code REACTIVATION_REQUESTED} to have it ask anew
     * @return false if there is none
     */
    public boolean release(SessionKey key, FiveGsmCause cause) {
        var session = sessions.of(key);
        if (session != null) {
            session.insist(new SmSignal.End(cause, SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON));
        }
        return session != null;
    }

    /** All sessions as they are now, in the order of subscribers and identities. */
    public List<PduSessionView> sessions() {
        return sessions.views();
    }

    /** The UPFs, and which of them are there. */
    public List<UpfView> userPlaneFunctions() {
        return sessions.userPlane().all().stream().map(upf -> new UpfView(upf.name(), upf.isUp())).toList();
    }

    /** @param associated whether there is an association with it */
    public record UpfView(String name, boolean associated) {
    }

    /** How many UEs MMEs have here, each once for each MME; 0 where MMEs are not served. */
    public int uesAtMmes() {
        return sessions.tunnelsOfMmes();
    }

    /** How often each 5GSM cause ended or refused a session. */
    public CauseCounts causes() {
        return causes;
    }

    /** Ends the associations. What is under way for sessions ends with them. */
    @Override
    public void close() {
        sessions.close();
    }
}
