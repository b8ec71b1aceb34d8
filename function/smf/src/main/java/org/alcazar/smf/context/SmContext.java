// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alcazar.sbi.NrLocation;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ondemand.SmSecurityServices;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What the SMF remembers of one PDU session, as data. Read and changed on the session's strand only. */
public final class SmContext {

    private static final Map<PduSessionState, Set<PduSessionState>> TRANSITIONS = Map.of(
            PduSessionState.INACTIVE, Set.of(PduSessionState.ACTIVE, PduSessionState.ENDED),
            PduSessionState.ACTIVE, Set.of(PduSessionState.MODIFICATION_PENDING, PduSessionState.INACTIVE_PENDING, PduSessionState.ENDED),
            PduSessionState.MODIFICATION_PENDING, Set.of(PduSessionState.ACTIVE, PduSessionState.INACTIVE_PENDING, PduSessionState.ENDED),
            PduSessionState.INACTIVE_PENDING, Set.of(PduSessionState.ENDED),
            PduSessionState.ENDED, Set.of());

    private final String reference;
    private String smContextRef;
    private final SessionSubject subject;
    private @Nullable SmContextCreateData created;
    private PduSessionState state = PduSessionState.INACTIVE;
    private UpCnxState userPlane = UpCnxState.DEACTIVATED;
    private HoState handover = HoState.NONE;
    private PduAddress address = PduAddress.NONE;
    private @Nullable DataNetwork network;
    private @Nullable DnnConfiguration subscription;
    private @Nullable PduSessionType type;
    private @Nullable SscMode sscMode;
    private @Nullable SessionQos qos;
    private @Nullable UserPlaneSecurity security;
    private @Nullable AccessTunnel access;
    private @Nullable AccessTunnel target;
    private @Nullable NrLocation location;
    private @Nullable String policyId;
    private final SmSecurityContext services = new SmSecurityContext();
    private @Nullable EpsBearer bearer;
    private List<DedicatedBearer> dedicated = List.of();
    private ServingNode servedBy = ServingNode.AMF;
    private boolean registered;
    private int establishmentPti;

    /** @param reference what all but an AMF name it by, and the first AMF too */
    public SmContext(String reference, SessionSubject subject) {
        this.reference = reference;
        this.smContextRef = reference;
        this.subject = subject;
    }

    /** One that an AMF asks for. */
    public SmContext(String reference, SmContextCreateData created) {
        this(reference, SessionSubject.of(created));
        created(created);
    }

    /** What policy control, DN-AAAs and transfers name the session by, as long as it lasts. */
    public String reference() {
        return reference;
    }

    /** What the AMF that serves it names it by: another name whenever it comes from EPS. */
    public String smContextRef() {
        return smContextRef;
    }

    public void smContextRef(String value) {
        smContextRef = value;
    }

    /** Whose session it is, and with what. */
    public SessionSubject subject() {
        return subject;
    }

    /** What the AMF said that asked for the session, or took it over from the EPS last. */
    public SmContextCreateData created() {
        return Objects.requireNonNull(created);
    }

    /** What an AMF knows of the session's security services; null if it knows nothing, or if no AMF has been there. */
    public @Nullable SmSecurityServices handedServices() {
        return created == null ? null : created.securityServices();
    }

    /** The UE's 5GSM message, by which it asked for the session. */
    public Octets request() {
        return Objects.requireNonNull(created().n1SmMsg());
    }

    /** An AMF serves the session from now on. */
    public void created(SmContextCreateData value) {
        created = value;
        location = value.ueLocation();
    }

    public SessionKey key() {
        return subject.key();
    }

    public PduSessionState state() {
        return state;
    }

    /** The one way to another state. */
    public void state(PduSessionState next) {
        if (!Objects.requireNonNull(TRANSITIONS.get(state)).contains(next)) {
            throw new IllegalStateException(state + " does not become " + next);
        }
        state = next;
    }

    /** Whether the session was accepted and has not ended. */
    public boolean isEstablished() {
        return state != PduSessionState.INACTIVE && state != PduSessionState.ENDED;
    }

    /** How far the user plane between RAN node and UPF is. */
    public UpCnxState userPlane() {
        return userPlane;
    }

    /** @param tunnel the RAN node's end, with {@code ACTIVATED} and only then */
    public void userPlane(UpCnxState next, @Nullable AccessTunnel tunnel) {
        if ((next == UpCnxState.ACTIVATED) != (tunnel != null)) {
            throw new IllegalArgumentException("a user plane that is active leads somewhere");
        }
        userPlane = next;
        access = tunnel;
        if (tunnel == null) {
            dedicated = dedicated.stream().map(one -> one.to(one.ebi(), null)).toList();
        }
    }

    /** The RAN node's end of the tunnel; null unless the user plane is active. */
    public @Nullable AccessTunnel access() {
        return access;
    }

    public HoState handover() {
        return handover;
    }

    /** @param tunnel the end of the RAN node that the UE is to go to, with {@code PREPARED} */
    public void handover(HoState next, @Nullable AccessTunnel tunnel) {
        handover = next;
        target = tunnel;
    }

    /** The end of the tunnel at the RAN node that the UE is to go to. */
    public @Nullable AccessTunnel target() {
        return target;
    }

    public PduAddress address() {
        return address;
    }

    public void address(PduAddress value) {
        address = value;
    }

    /** The data network; known once the request was checked. */
    public DataNetwork network() {
        return Objects.requireNonNull(network);
    }

    /** What the subscriber gets in it. */
    public DnnConfiguration subscription() {
        return Objects.requireNonNull(subscription);
    }

    public PduSessionType type() {
        return Objects.requireNonNull(type);
    }

    public SscMode sscMode() {
        return Objects.requireNonNull(sscMode);
    }

    /** What was checked and chosen when the session was asked for. */
    public void chosen(DataNetwork dataNetwork, DnnConfiguration subscribed, PduSessionType pduSessionType, SscMode mode, int pti) {
        network = dataNetwork;
        subscription = subscribed;
        type = pduSessionType;
        sscMode = mode;
        establishmentPti = pti;
    }

    /** Whether the request was checked. */
    public boolean isChosen() {
        return network != null;
    }

    /** The transaction in which the UE asked for the session. */
    public int establishmentPti() {
        return establishmentPti;
    }

    /** What security services have led to. */
    public SmSecurityContext services() {
        return services;
    }

    /** Whether it was decided what QoS the session has. */
    public boolean hasQos() {
        return qos != null;
    }

    public SessionQos qos() {
        return Objects.requireNonNull(qos);
    }

    public void qos(SessionQos value) {
        qos = value;
    }

    public UserPlaneSecurity security() {
        return Objects.requireNonNull(security);
    }

    public void security(UserPlaneSecurity value) {
        security = value;
    }

    public @Nullable NrLocation location() {
        return location;
    }

    public void location(@Nullable NrLocation value) {
        location = value;
    }

    /** What policy control names the session by; null while it knows nothing of it. */
    public @Nullable String policyId() {
        return policyId;
    }

    public void policyId(@Nullable String value) {
        policyId = value;
    }

    /** Whether the home network knows that this SMF serves the session. */
    public boolean isRegistered() {
        return registered;
    }

    public void registered(boolean value) {
        registered = value;
    }

    /** The bearer as which the session is, or can go, to EPS; null if it cannot. */
    public @Nullable EpsBearer bearer() {
        return bearer;
    }

    public void bearer(EpsBearer value) {
        bearer = value;
    }

    /** The bearers of EPS beside the default one; none in 5GS. */
    public List<DedicatedBearer> dedicated() {
        return dedicated;
    }

    public void dedicated(List<DedicatedBearer> value) {
        dedicated = List.copyOf(value);
    }

    /** Through whom the UE is reached. */
    public ServingNode servedBy() {
        return servedBy;
    }

    public void servedBy(ServingNode value) {
        servedBy = value;
    }

    /** Whether the UE has the session in EPS. */
    public boolean isInEps() {
        return servedBy == ServingNode.MME;
    }

    /** What there is to see of the session. */
    public PduSessionView view(@Nullable String upf) {
        List<SessionFlow> flows = qos == null ? List.of() : qos.flows();
        return new PduSessionView(smContextRef, key(), subject.dnn(), subject.sNssai(), type, sscMode, state, userPlane, address, flows,
                qos == null ? null : qos.ambr(), security, upf, access == null ? null : access.toString(), servedBy, bearer == null ? null : bearer.ebi());
    }
}
