// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
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
import org.alcazar.policy.TargetService;
import org.alcazar.policy.UeCapability;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what AMF and SMF tell of security services: what was wanted by which row, what was negotiated, what ran, and how it ended.
 *
 * <p>Safe for use by several threads.
 */
final class ServiceRecords implements AmfEvents, SmfEvents {

    private final List<Entry> entries = new ArrayList<>();
    private String ue = "";
    private String slices = "";
    private String dnn = "";

    /** A service that was wanted of a registration or a session. */
    private static final class Entry {

        final String ue;
        final String slice;
        final String dnn;
        final Layer layer;
        final SecurityService service;
        final String wanted;
        final String says;
        final String negotiated;
        final boolean isTarget;
        final Initiator initiator;
        @Nullable Duration took;
        @Nullable ServiceResult result;

        Entry(ServiceRecords scene, Layer layer, ResolvedService wanted, UeCapability capability, String negotiated, boolean isTarget) {
            this.ue = scene.ue;
            this.slice = scene.slices;
            this.dnn = layer == Layer.MM ? "-" : scene.dnn;
            this.layer = layer;
            this.service = wanted.service();
            this.wanted = wanted.required() ? "required by " + names(wanted.requiredBy()) : "preferred by " + names(wanted.from());
            this.says = says(capability);
            this.negotiated = negotiated;
            this.isTarget = isTarget;
            this.initiator = wanted.identifier().initiator();
        }
    }

    /** A line of the report: what was wanted, and what became of it. Times in microseconds; null where nothing ran. */
    record Line(String ue, String slice, String dnn, String layer, String service, String wanted, String says, String negotiated, String initiator,
            @Nullable Long microseconds, String ended) {
    }

    /** Whose turn it is from now on. */
    synchronized void begin(String whose, String itsSlices, String itsDnn) {
        ue = whose;
        slices = itsSlices;
        dnn = itsDnn;
    }

    @Override
    public void on(AmfEvent event) {
        switch (event) {
            case AmfEvent.ServicesNegotiated(_, _, var wanted, var capability, var negotiation, var dropped) -> {
                lost(dropped.stream().filter(one -> !negotiation.refused().contains(one)).toList(), capability);
                negotiated(Layer.MM, wanted, capability, negotiation);
            }
            case AmfEvent.ServiceEnded(_, _, var result, _, _, var duration) -> ended(Layer.MM, result, duration);
            default -> { }
        }
    }

    @Override
    public void on(SmfEvent event) {
        switch (event) {
            case SmfEvent.ServicesNegotiated(_, var wanted, var capability, var negotiation) -> negotiated(Layer.SM, wanted, capability, negotiation);
            case SmfEvent.ServiceEnded(_, var result, _, _, var duration) -> ended(Layer.SM, result, duration);
            default -> { }
        }
    }

    /** What slices required that the UE therefore does not get. */
    private synchronized void lost(List<DroppedService> dropped, UeCapability capability) {
        dropped.forEach(one -> entries.add(new Entry(this, Layer.MM, one.wanted(), capability, "not run: " + reason(one), false)));
    }

    private synchronized void negotiated(Layer layer, Resolved wanted, UeCapability capability, Negotiation negotiation) {
        for (var service : wanted.services()) {
            var target = negotiation.target().stream().filter(one -> one.service() == service.service()).findFirst().orElse(null);
            var words = target == null ? "not run: " + reason(negotiation, service.service()) : words(target);
            entries.add(new Entry(this, layer, service, capability, words, target != null));
        }
    }

    private synchronized void ended(Layer layer, ServiceResult result, Duration duration) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            if (entry.ue.equals(ue) && entry.layer == layer && entry.service == result.service().service()) {
                entry.result = result;
                entry.took = duration;
                return;
            }
        }
    }

    /** The services of one UE that succeeded, in the order in which they were to run. */
    synchronized List<SecurityService> succeeded(String whose, Layer layer) {
        return entries.stream().filter(entry -> entry.ue.equals(whose) && entry.layer == layer && entry.result != null && entry.result.outcome().isGood())
                .map(entry -> entry.service).toList();
    }

    /** How many ran, whatever came of them. */
    synchronized long ran() {
        return entries.stream().filter(entry -> entry.result != null).count();
    }

    synchronized List<Line> lines() {
        return entries.stream().map(entry -> new Line(entry.ue, entry.slice, entry.dnn, entry.layer.name(), PolicyWords.name(entry.service), entry.wanted,
                entry.says, entry.negotiated, entry.isTarget ? entry.initiator == Initiator.UE ? "UE" : "network" : "-",
                entry.took == null ? null : entry.took.toNanos() / 1_000, end(entry))).toList();
    }

    void print(Terminal terminal) {
        var table = new Table("UE", "slice", "DNN", "", "service", "wanted", "UE's capability", "negotiated", "started by", "took", "ended");
        for (var line : lines()) {
            var took = line.microseconds();
            table.row(line.ue(), line.slice(), line.dnn(), line.layer(), line.service(), line.wanted(), line.says(), line.negotiated(), line.initiator(),
                    took == null ? "-" : "%.1f ms".formatted(took / 1e3), line.ended());
        }
        table.print(terminal);
    }

    private static String end(Entry entry) {
        var result = entry.result;
        return result == null ? "-" : plain(result.outcome()) + (result.cause() == OnDemandCause.NONE ? "" : ": " + plain(result.cause()));
    }

    private static String says(UeCapability capability) {
        return switch (capability) {
            case UeCapability.Stated _ -> "stated";
            case UeCapability.Aware _ -> "aware";
            case UeCapability.Provisioned _ -> "provisioned";
            case UeCapability.None _ -> "none";
        };
    }

    private static String words(TargetService target) {
        var group = target.group();
        return group == null ? "run" : "run, " + PolicyWords.name(group);
    }

    private static String reason(Negotiation negotiation, SecurityService service) {
        for (var dropped : List.of(negotiation.skipped(), negotiation.refused())) {
            for (DroppedService one : dropped) {
                if (one.wanted().service() == service) {
                    return reason(one);
                }
            }
        }
        return "-";
    }

    private static String reason(DroppedService dropped) {
        return switch (dropped.reason()) {
            case NO_COMMON_GROUP -> "no common group";
            case NO_COMMON_ALGORITHM -> "no common algorithm";
            case UE_CANNOT, NETWORK_CANNOT, EMERGENCY -> dropped.reason().words();
        };
    }

    private static String names(List<SecurityPolicyRow> rows) {
        return rows.stream().map(SecurityPolicyRow::rowId).collect(Collectors.joining(", "));
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
