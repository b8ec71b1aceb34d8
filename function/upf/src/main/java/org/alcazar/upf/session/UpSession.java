// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FailedRuleId.RuleType;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.element.MeasurementMethod;
import org.alcazar.pfcp.element.ReportingTrigger;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.element.UsageReportTrigger;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreateUrr;
import org.alcazar.pfcp.message.CreatedPdr;
import org.alcazar.pfcp.message.RemovePdr;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.UpdateUrr;
import org.alcazar.pfcp.message.UpdatedPdr;
import org.alcazar.pfcp.message.UsageReport;
import org.alcazar.strand.World;
import org.alcazar.upf.forwarding.Enforcement;
import org.alcazar.upf.forwarding.RuleCompiler;
import org.alcazar.upf.forwarding.RuleFault;
import org.alcazar.upf.forwarding.SessionPath;
import org.alcazar.upf.forwarding.Tunnel;
import org.alcazar.upf.forwarding.UsageMeter;
import org.jspecify.annotations.Nullable;

/** A PFCP session (TS 29.244 §5.2). Only to be touched on the strand of N4. */
public final class UpSession {

    private static final Duration DELAY_UNIT = Duration.ofMillis(50);
    /** The 3GPP interface type of a tunnel to another UPF (TS 29.244 §8.2.118). */
    private static final Integer N9 = 15;

    private final SessionRoom room;
    private final long seid;
    private final SessionPath path;
    private FSeid cpFSeid;
    private RuleStore store = new RuleStore();
    private Map<Long, Enforcement> enforcements = Map.of();
    private Map<Long, Usage> usages = Map.of();
    private Map<Long, Tunnel> tunnels = Map.of();
    private @Nullable Long inactivity;
    private World.@Nullable Timer inactivityTimer;
    private boolean advertised;
    private boolean ended;

    /** What came of a request. */
    public record Changed(List<CreatedPdr> created, List<UpdatedPdr> updated, List<UsageReport> reports) {
    }

    private UpSession(SessionRoom room, long seid, FSeid cpFSeid) {
        this.room = room;
        this.seid = seid;
        this.cpFSeid = cpFSeid;
        this.path = new SessionPath((pdr, qfi, trafficClass) -> room.strand().accept(() -> buffered(pdr, qfi, trafficClass)),
                room.buffers());
    }

    /** A session as just established. */
    public record Established(UpSession session, Changed changed) {
    }

    /**
     * Establishes a session.
     *
     * @param seid this end's identifier
     * @throws RuleFault if its rules can't be taken
     */
    public static Established establish(SessionRoom room, long seid, SessionEstablishmentRequest request) {
        var session = new UpSession(room, seid, request.cpFSeid());
        var choice = new TunnelChoice(room.teids(), room.four(), room.six());
        try {
            var next = new RuleStore();
            next.create(request.createPdrs().stream().map(choice::chosen).toList(), request.createFars(), request.createQers(),
                    request.createUrrs(), request.createBar());
            session.commit(next, Set.of(), Set.of());
            session.advertised = session.path.hasAccess();
            session.watchInactivity(request.userPlaneInactivityTimer());
            return new Established(session, new Changed(choice.created(), List.of(), List.of()));
        } finally {
            room.teids().settle();
        }
    }

    public long seid() {
        return seid;
    }

    /** The CP function's end. */
    public FSeid cpFSeid() {
        return cpFSeid;
    }

    /** Where packets of this session are sent to in tunnels. */
    public List<Tunnel> tunnels() {
        return List.copyOf(tunnels.values());
    }

    /**
     * Changes the session.
     *
     * @throws RuleFault if the rules can't be taken; then nothing is changed
     */
    public Changed modify(SessionModificationRequest request) {
        var choice = new TunnelChoice(room.teids(), room.four(), room.six());
        var removedUrrs = new ArrayList<UsageReport>();
        var flags = request.smReqFlags();
        var before = tunnels;
        try {
            var next = apply(request, choice);
            var volume = new HashSet<Long>();
            var time = new HashSet<Long>();
            request.updateUrrs().stream().filter(urr -> urr.volumeQuota() != null).map(UpdateUrr::urrId).forEach(volume::add);
            request.updateUrrs().stream().filter(urr -> urr.timeQuota() != null).map(UpdateUrr::urrId).forEach(time::add);
            var formerUsages = usages;
            commit(next, volume, time);
            for (var urr : request.removeUrrs()) {
                var usage = Objects.requireNonNull(formerUsages.get(urr.urrId()));
                removedUrrs.add(usage.report(EnumSet.of(UsageReportTrigger.TERMR)));
                usage.end();
            }
        } finally {
            room.teids().settle();
        }
        if (request.cpFSeid() != null) {
            cpFSeid = request.cpFSeid();
        }
        advertise();
        if (flags != null && flags.has(SmReqFlag.DROBU)) {
            room.paths().discard(path);
        } else {
            path.rearm();
            room.paths().release(path, room.packets());
        }
        endMarkers(request, before);
        if (request.userPlaneInactivityTimer() != null) {
            watchInactivity(request.userPlaneInactivityTimer());
        }
        return new Changed(choice.created(), choice.updated(), reports(request, removedUrrs));
    }

    /**
     * Once, when a way to the UE comes: a UE that solicited before that heard nothing, and waits some seconds until it solicits again
     * (RFC 4861 §6.3.7). Another UPF before this one does so itself.
     */
    private void advertise() {
        if (!advertised && path.hasAccess()) {
            advertised = true;
            boolean behind = store.rules().fars().values().stream().map(CreateFar::forwardingParameters)
                    .anyMatch(to -> to != null && to.destinationInterface() == DestinationInterface.ACCESS
                            && Objects.equals(to.destinationInterfaceType(), N9));
            if (!behind) {
                room.packets().advertise(path);
            }
        }
    }

    private RuleStore apply(SessionModificationRequest request, TunnelChoice choice) {
        var next = store.copy();
        request.removePdrs().stream().map(RemovePdr::pdrId).forEach(next::removePdr);
        request.removeFars().forEach(far -> next.removeFar(far.farId()));
        request.removeQers().forEach(qer -> next.removeQer(qer.qerId()));
        request.removeUrrs().forEach(urr -> next.removeUrr(urr.urrId()));
        if (request.removeBar() != null) {
            next.removeBar(request.removeBar().barId());
        }
        next.create(request.createPdrs().stream().map(choice::chosen).toList(), request.createFars(), request.createQers(),
                request.createUrrs(), request.createBar());
        request.updatePdrs().stream().map(choice::chosen).forEach(next::update);
        request.updateFars().forEach(next::update);
        request.updateQers().forEach(next::update);
        request.updateUrrs().forEach(next::update);
        if (request.updateBar() != null) {
            next.update(request.updateBar());
        }
        return next;
    }

    /** End markers follow the last packet into each tunnel that is left (TS 23.501 §5.8.2.9). */
    private void endMarkers(SessionModificationRequest request, Map<Long, Tunnel> before) {
        var flags = request.smReqFlags();
        for (var far : request.updateFars()) {
            var old = before.get(far.farId());
            var parameters = far.updateForwardingParameters();
            boolean wanted = flags != null && flags.has(SmReqFlag.SNDEM)
                    || parameters != null && parameters.smReqFlags() != null && parameters.smReqFlags().has(SmReqFlag.SNDEM);
            if (wanted && old != null && !old.equals(tunnels.get(far.farId()))) {
                room.n3().endMarker(old);
            }
        }
    }

    private List<UsageReport> reports(SessionModificationRequest request, List<UsageReport> removed) {
        var reports = new ArrayList<>(removed);
        boolean all = request.smReqFlags() != null && request.smReqFlags().has(SmReqFlag.QAURR);
        var asked = new HashSet<Long>();
        request.queryUrrs().forEach(query -> asked.add(query.urrId()));
        usages.forEach((id, usage) -> {
            if (all || asked.contains(id)) {
                reports.add(usage.report(EnumSet.of(UsageReportTrigger.IMMER)));
            }
        });
        return reports;
    }

    /**
     * Ends the session; nothing of it remains.
     *
     * @return the last reports of its URRs
     */
    public List<UsageReport> end() {
        ended = true;
        room.paths().remove(path);
        var reports = usages.values().stream().map(usage -> usage.report(EnumSet.of(UsageReportTrigger.TERMR))).toList();
        usages.values().forEach(Usage::end);
        leave(tunnels);
        tunnels = Map.of();
        cancelInactivity();
        return reports;
    }

    private void commit(RuleStore next, Set<Long> volumeGiven, Set<Long> timeGiven) {
        var rules = next.rules();
        var nextEnforcements = new HashMap<Long, Enforcement>();
        long now = room.world().nanos();
        rules.qers().values().forEach(qer -> nextEnforcements.put(qer.qerId(), Enforcement.of(qer, enforcements.get(qer.qerId()), now)));
        var nextUsages = new TreeMap<Long, Usage>();
        var fresh = new ArrayList<Usage>();
        for (var urr : rules.urrs().values()) {
            refuseWhatIsNotMeasured(urr);
            var known = usages.get(urr.urrId());
            if (known == null) {
                known = usage(urr);
                fresh.add(known);
            }
            nextUsages.put(urr.urrId(), known);
        }
        var meters = new HashMap<Long, UsageMeter>();
        nextUsages.forEach((id, usage) -> meters.put(id, usage.meter()));
        var compiled = room.compiler().compile(rules, nextEnforcements, meters);
        if (!room.paths().replace(path, compiled)) {
            throw new RuleFault(Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.PDI,
                    new FailedRuleId(RuleType.PDR, rules.pdrs().firstKey()), "a tunnel or an address is another session's");
        }
        usages.forEach((id, usage) -> {
            if (!nextUsages.containsKey(id)) {
                usage.end();
            }
        });
        for (var urr : rules.urrs().values()) {
            var usage = Objects.requireNonNull(nextUsages.get(urr.urrId()));
            boolean volume = volumeGiven.contains(urr.urrId());
            boolean time = timeGiven.contains(urr.urrId());
            if (!fresh.contains(usage) && (volume || time || !usage.urr().equals(urr))) {
                usage.replace(urr, volume, time);
            }
        }
        store = next;
        enforcements = nextEnforcements;
        usages = nextUsages;
        useTunnels(rules.fars().values());
        fresh.forEach(Usage::begin);
    }

    private static void refuseWhatIsNotMeasured(CreateUrr urr) {
        if (urr.measurementMethod().has(MeasurementMethod.EVENT)) {
            throw RuleFault.unsupported(IeType.MEASUREMENT_METHOD, new FailedRuleId(RuleType.URR, urr.urrId()), "events are not measured");
        }
    }

    private Usage usage(CreateUrr urr) {
        long id = urr.urrId();
        Runnable check = () -> usageDue(id);
        return new Usage(urr, room.world(), () -> room.strand().accept(check), () -> room.strand().accept(check));
    }

    private void useTunnels(Iterable<CreateFar> fars) {
        var next = new HashMap<Long, Tunnel>();
        for (var far : fars) {
            var parameters = far.forwardingParameters();
            if (far.applyAction().has(ApplyAction.FORW) && parameters != null && parameters.outerHeaderCreation() != null) {
                next.put(far.farId(), RuleCompiler.tunnel(parameters, far.farId()));
            }
        }
        peers(next).forEach(room.n3()::use);
        leave(tunnels);
        room.remoteTunnels().add(this, next.values());
        tunnels = next;
    }

    private void leave(Map<Long, Tunnel> former) {
        peers(former).forEach(room.n3()::leave);
        room.remoteTunnels().remove(this, former.values());
    }

    private static Set<InetAddress> peers(Map<Long, Tunnel> tunnels) {
        var peers = new HashSet<InetAddress>();
        tunnels.values().forEach(tunnel -> peers.add(tunnel.peer().getAddress()));
        return peers;
    }

    // What happens by itself.

    private void buffered(int pdrId, int qfi, int trafficClass) {
        var delay = notificationDelay(pdrId);
        if (delay.isZero()) {
            room.events().downlinkData(this, pdrId, qfi, trafficClass);
        } else {
            room.world().after(delay, () -> room.strand().accept(() -> {
                if (!ended) {
                    room.events().downlinkData(this, pdrId, qfi, trafficClass);
                }
            }));
        }
    }

    private Duration notificationDelay(int pdrId) {
        var rules = store.rules();
        var pdr = rules.pdrs().get(pdrId);
        var far = pdr == null || pdr.farId() == null ? null : rules.fars().get(pdr.farId());
        var bar = far == null || far.barId() == null ? null : rules.bars().get(far.barId());
        var units = bar == null ? null : bar.downlinkDataNotificationDelay();
        return units == null ? Duration.ZERO : DELAY_UNIT.multipliedBy(units);
    }

    /** After the CP function refused or answered a downlink data report: what is buffered is dropped if it says so. */
    public void discardBuffered() {
        room.paths().discard(path);
    }

    private void usageDue(long urrId) {
        var usage = usages.get(urrId);
        if (ended || usage == null) {
            return;
        }
        var due = usage.due();
        if (due.isEmpty()) {
            return;
        }
        var reports = new ArrayList<UsageReport>();
        reports.add(usage.report(due));
        usages.forEach((id, other) -> {
            if (id != urrId && other.urr().linkedUrrIds().contains(urrId) && other.urr().reportingTriggers().has(ReportingTrigger.LIUSA)) {
                reports.add(other.report(EnumSet.of(UsageReportTrigger.LIUSA)));
            }
        });
        room.events().usage(this, reports);
    }

    /** @param seconds null or 0 for none */
    private void watchInactivity(@Nullable Long seconds) {
        cancelInactivity();
        inactivity = seconds == null || seconds == 0 ? null : seconds;
        if (inactivity != null) {
            path.wasUsed();
            inactivityTimer = room.world().after(Duration.ofSeconds(inactivity), () -> room.strand().accept(this::lookAtActivity));
        }
    }

    private void lookAtActivity() {
        if (ended || inactivity == null) {
            return;
        }
        if (!path.wasUsed()) {
            room.events().inactive(this);
        }
        inactivityTimer = room.world().after(Duration.ofSeconds(inactivity), () -> room.strand().accept(this::lookAtActivity));
    }

    private void cancelInactivity() {
        if (inactivityTimer != null) {
            inactivityTimer.cancel();
        }
    }
}
