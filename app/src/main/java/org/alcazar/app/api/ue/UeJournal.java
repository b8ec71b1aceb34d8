// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.event.MoveProtection;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.policy.DroppedService;
import org.alcazar.policy.Negotiation;
import org.alcazar.policy.PolicyWords;
import org.alcazar.policy.Resolved;
import org.alcazar.policy.ResolvedService;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of each UE how it came, and which security services were wanted of it, and ran. A UE of which nobody wants any, and which did
 * not move, takes no room.
 *
 * <p>Safe for use by several threads.
 */
public final class UeJournal implements AmfEvents, SmfEvents {

    /** UEs that something is remembered of; of more, the ones that came first are forgotten. */
    private static final int MOST = 200_000;

    private final World world;
    private final Map<String, Pages> bySupi = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pages> eldest) {
            return size() > MOST;
        }
    };

    public UeJournal(World world) {
        this.world = world;
    }

    /** What is remembered of one UE. {@code bySession}: 0 for the registration. */
    private static final class Pages {

        final Map<Integer, List<Entry>> bySession = new TreeMap<>();
        @Nullable MoveProtection protection;
        Instant moved = Instant.EPOCH;
    }

    /** A service that was wanted. */
    private static final class Entry {

        final Layer layer;
        final int session;
        final ResolvedService wanted;
        final String negotiated;
        final Instant at;
        @Nullable ServiceResult result;
        @Nullable Duration took;

        Entry(Layer layer, int session, ResolvedService wanted, String negotiated, Instant at) {
            this.layer = layer;
            this.session = session;
            this.wanted = wanted;
            this.negotiated = negotiated;
            this.at = at;
        }
    }

    @Override
    public void on(AmfEvent event) {
        switch (event) {
            case AmfEvent.ServicesNegotiated(_, var supi, var wanted, _, var negotiation, var dropped) ->
                    negotiated(supi, 0, wanted, negotiation, dropped);
            case AmfEvent.ServiceEnded(_, var supi, var result, _, _, var duration) -> ended(supi, 0, result, duration);
            case AmfEvent.MovedFromEps(_, var supi, var protection, _, _) -> moved(supi, protection);
            case AmfEvent.Deregistered(var supi, _) -> forget(supi);
            default -> { }
        }
    }

    @Override
    public void on(SmfEvent event) {
        switch (event) {
            case SmfEvent.ServicesNegotiated(var session, var wanted, _, var negotiation) ->
                    negotiated(session.supi(), session.pduSessionId(), wanted, negotiation, List.of());
            case SmfEvent.ServiceEnded(var session, var result, _, _, var duration) -> ended(session.supi(), session.pduSessionId(), result, duration);
            case SmfEvent.Released(var session, _, _) -> released(session.supi(), session.pduSessionId());
            default -> { }
        }
    }

    private synchronized void negotiated(String supi, int session, Resolved wanted, Negotiation negotiation, List<DroppedService> dropped) {
        if (wanted.isEmpty() && dropped.isEmpty()) {
            return;
        }
        var now = world.now();
        var lost = dropped.stream().filter(one -> !negotiation.refused().contains(one))
                .map(one -> new Entry(wanted.layer(), session, one.wanted(), one.reason().words(), now));
        var page = bySupi.computeIfAbsent(supi, _ -> new Pages());
        page.bySession.put(session, Stream.concat(lost, wanted.services().stream()
                .map(one -> new Entry(wanted.layer(), session, one, outcome(negotiation, one.service()), now))).toList());
    }

    private synchronized void ended(String supi, int session, ServiceResult result, Duration duration) {
        var pages = bySupi.get(supi);
        for (var entry : pages == null ? List.<Entry>of() : pages.bySession.getOrDefault(session, List.of())) {
            if (entry.wanted.service() == result.service().service()) {
                entry.result = result;
                entry.took = duration;
            }
        }
    }

    private synchronized void moved(String supi, MoveProtection protection) {
        var pages = bySupi.computeIfAbsent(supi, _ -> new Pages());
        pages.protection = protection;
        pages.moved = world.now();
    }

    private synchronized void released(String supi, int session) {
        var pages = bySupi.get(supi);
        if (pages != null) {
            pages.bySession.remove(session);
        }
    }

    private synchronized void forget(String supi) {
        bySupi.remove(supi);
    }

    /** How a UE came from 4G; null if it did not. */
    synchronized @Nullable MoveView move(String supi, Instant now) {
        var pages = bySupi.get(supi);
        var protection = pages == null ? null : pages.protection;
        return pages == null || protection == null ? null : new MoveView(protection.name().toLowerCase(Locale.ROOT).replace('_', '-'), Since.of(pages.moved, now));
    }

    /** The services of a UE, those of the registration first. */
    synchronized List<ServiceView> services(String supi, Instant now) {
        var pages = bySupi.get(supi);
        var views = new ArrayList<ServiceView>();
        if (pages != null) {
            pages.bySession.values().forEach(entries -> entries.forEach(entry -> views.add(view(entry, now))));
        }
        return views;
    }

    private static ServiceView view(Entry entry, Instant now) {
        var result = entry.result;
        var took = entry.took;
        return new ServiceView(entry.layer.name(), entry.layer == Layer.MM ? null : entry.session, PolicyWords.name(entry.wanted.service()), entry.wanted.required(),
                entry.wanted.from().stream().map(SecurityPolicyRow::rowId).toList(), entry.negotiated,
                entry.wanted.identifier().initiator() == Initiator.UE ? "UE" : "network", result == null ? null : words(result.outcome()),
                result == null || result.cause() == OnDemandCause.NONE ? null : words(result.cause()), took == null ? null : took.toNanos() / 1000,
                Since.of(entry.at, now));
    }

    private static String outcome(Negotiation negotiation, SecurityService service) {
        return Stream.concat(negotiation.skipped().stream(), negotiation.refused().stream()).filter(one -> one.wanted().service() == service)
                .map(one -> one.reason().words()).findFirst().orElse("run");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
