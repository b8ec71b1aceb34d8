// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import java.util.List;
import java.util.Objects;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.element.SeReqFlag;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.message.CreatedPdr;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.DedicatedBearer;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.n4.N4Failure.Kind;
import org.alcazar.smf.n4.SessionRules.Basis;
import org.alcazar.smf.n4.SessionRules.Place;
import org.jspecify.annotations.Nullable;

/** A session at its UPF: what the UPF has of it, and how it is brought to what it is to have. Used on the session's strand only. */
public final class N4Session {

    private final UserPlaneFunctions all;
    private final Upf upf;
    private final SessionKey key;
    private final long seid;
    private final @Nullable Long inactivity;
    private volatile long remoteSeid;
    private @Nullable Basis basis;
    private @Nullable SessionRules rules;

    /**
     * @param seid the SMF's end
     * @param inactivity seconds without packets until the UPF says so; null for never
     */
    public N4Session(UserPlaneFunctions all, Upf upf, SessionKey key, long seid, @Nullable Long inactivity) {
        this.all = all;
        this.upf = upf;
        this.key = key;
        this.seid = seid;
        this.inactivity = inactivity;
    }

    public Upf upf() {
        return upf;
    }

    public long seid() {
        return seid;
    }

    /** The UPF's end; 0 while it has none. */
    public long remoteSeid() {
        return remoteSeid;
    }

    /** What the UPF is to do, as it was last told. */
    public Basis basis() {
        return Objects.requireNonNull(basis);
    }

    /** The UPF's end of the tunnel towards the RAN node. */
    public AccessTunnel uplink() {
        return Objects.requireNonNull(basis().uplink());
    }

    /** The end of an uplink classifier for what the anchor sends. */
    public AccessTunnel fromAnchor() {
        if (basis().place() instanceof Place.Classifier(var anchor, var own) && own != null) {
            return own;
        }
        throw new IllegalStateException(upf + " is no uplink classifier");
    }

    /**
     * Makes the session.
     *
     * @param wanted without an uplink tunnel
     * @throws N4Failure if the UPF does not
     */
    public void establish(Basis wanted) {
        establish(wanted, null);
    }

    /**
     * Makes the session again as it was, at a UPF that lost it, with the tunnel's end that the RAN node knows (TS 23.527 §4.3.2).
     *
     * @throws N4Failure if the UPF does not
     */
    public void restore() {
        // Should it know the session after all, the tunnel would not be free for it.
        delete();
        establish(basis(), Flags.of(SeReqFlag.RESTI));
    }

    private void establish(Basis wanted, @Nullable Flags<SeReqFlag> flags) {
        var made = SessionRules.of(wanted);
        var request = SessionEstablishmentRequest.builder(all.nodeId(), all.fSeid(seid), made.pdrs(), made.fars()).createQers(made.qers())
                .createUrrs(made.urrs()).pdnType(pdnType(wanted.type())).userPlaneInactivityTimer(inactivity)
                .dnn(DomainName.of(wanted.dnn()))
                .seReqFlags(flags).build();
        if (!(all.ask(upf, key, 0, request) instanceof SessionEstablishmentResponse response)) {
            throw new N4Failure(Kind.REFUSED, upf + " answers an establishment otherwise");
        }
        check(response.cause());
        var remote = response.upFSeid();
        if (remote == null) {
            throw new N4Failure(Kind.REFUSED, upf + " makes a session without an end");
        }
        remoteSeid = remote.seid();
        basis = wanted.uplink() != null ? wanted : wanted.at(created(response, SessionRules.DEFAULT_UPLINK_PDR),
                wanted.place() instanceof Place.Classifier ? created(response, SessionRules.DEFAULT_DOWNLINK_PDR) : null);
        rules = SessionRules.of(basis());
    }

    private AccessTunnel created(SessionEstablishmentResponse response, int pdrId) {
        var end = end(response.createdPdrs(), pdrId);
        if (end != null) {
            return end;
        }
        // What it made is of no use.
        delete();
        throw new N4Failure(Kind.REFUSED, upf + " chose no tunnel");
    }

    private static @Nullable AccessTunnel end(List<CreatedPdr> created, int pdrId) {
        for (var pdr : created) {
            if (pdr.pdrId() == pdrId && !pdr.localFTeids().isEmpty()
                    && pdr.localFTeids().getFirst() instanceof FTeid.Assigned(var teid, var ipv4, var ipv6)) {
                return new AccessTunnel(teid, ipv4 != null ? ipv4 : Objects.requireNonNull(ipv6));
            }
        }
        return null;
    }

    /**
     * Brings the session to what it is to be; asks nothing if it is that already.
     *
     * @param endMarkers whether the former RAN node is sent end markers
     * @throws N4Failure if the UPF does not
     */
    public void bring(Basis wanted, boolean endMarkers) {
        var next = SessionRules.of(wanted);
        var change = RuleChanges.between(Objects.requireNonNull(rules), next, endMarkers);
        var made = change == null ? List.<CreatedPdr>of() : modify(change);
        var bearers = wanted.bearers().stream().map(bearer -> bearer.uplink() != null ? bearer : chosen(wanted, bearer, made)).toList();
        basis = wanted.with(bearers);
        rules = bearers.equals(wanted.bearers()) ? next : SessionRules.of(basis);
    }

    private DedicatedBearer chosen(Basis wanted, DedicatedBearer bearer, List<CreatedPdr> made) {
        for (var rule : wanted.qos().rulesOf(bearer.qfi())) {
            var end = end(made, SessionRules.dedicatedPdr(rule));
            if (end != null) {
                return bearer.at(end);
            }
        }
        throw new N4Failure(Kind.REFUSED, upf + " chose no tunnel for a bearer");
    }

    /**
     * Throws away what the UPF keeps for the UE.
     *
     * @throws N4Failure if the UPF does not
     */
    public void discard() {
        modify(SessionModificationRequest.builder().smReqFlags(Flags.of(SmReqFlag.DROBU)).build());
    }

    private List<CreatedPdr> modify(SessionModificationRequest change) {
        if (!(all.ask(upf, key, remoteSeid, change) instanceof SessionModificationResponse response)) {
            throw new N4Failure(Kind.REFUSED, upf + " answers a modification otherwise");
        }
        check(response.cause());
        return response.createdPdrs();
    }

    /**
     * Ends the session; one that is unknown there has ended already.
     *
     * @return what the UPF counted; null if it says nothing
     */
    public @Nullable SessionDeletionResponse delete() {
        if (remoteSeid == 0) {
            return null;
        }
        long end = remoteSeid;
        remoteSeid = 0;
        try {
            return all.ask(upf, key, end, new SessionDeletionRequest()) instanceof SessionDeletionResponse response ? response : null;
        } catch (N4Failure silent) {
            // A UPF that is silent is heard of by its heartbeats, and what it forgot by its recovery time stamp.
            return null;
        }
    }

    private void check(Cause cause) {
        if (cause.equals(Cause.SESSION_CONTEXT_NOT_FOUND)) {
            throw new N4Failure(Kind.UNKNOWN_SESSION, upf + " does not know the session");
        }
        if (!cause.isAccepted()) {
            throw new N4Failure(Kind.REFUSED, upf + " refuses: " + cause);
        }
    }

    private static PdnType pdnType(PduSessionType type) {
        return switch (type) {
            case IPV4 -> PdnType.IPV4;
            case IPV6 -> PdnType.IPV6;
            case IPV4V6 -> PdnType.IPV4V6;
            case ETHERNET -> PdnType.ETHERNET;
            case UNSTRUCTURED -> PdnType.NON_IP;
        };
    }
}
