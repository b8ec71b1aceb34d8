// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * What policy means for a subscriber, before any UE comes, in plain words.
 *
 * @param registration what a registration with the slices asked for has to go through
 * @param session what a session has to go through; null if none was asked about
 */
public record Explanation(Part registration, @Nullable Part session) {

    /**
     * One layer.
     *
     * @param of what it is about
     * @param rows those that match, the most specific first
     * @param wanted the services in order, and why
     * @param outcomes what becomes of UEs of different capability
     */
    public record Part(String of, List<String> rows, List<String> wanted, List<Outcome> outcomes) {

        public Part {
            rows = List.copyOf(rows);
            wanted = List.copyOf(wanted);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What becomes of a UE.
     *
     * @param ue what it can do
     * @param cause of the reject; null if it is not rejected
     */
    public record Outcome(String ue, String what, @Nullable Integer cause) {
    }

    /**
     * @param slices that the UE is to be allowed
     * @param session the slice and the data network of a session; null for none
     * @param stated what a UE of a certain capability states; null leaves it at one that states everything
     */
    public static Explanation of(List<SecurityPolicyRow> rows, String supi, List<Snssai> slices, @Nullable Session session,
            @Nullable CapabilityBlock stated, OnDemandSettings mm, OnDemandSettings sm) {
        return new Explanation(registration(rows, supi, slices, stated, mm), session == null ? null : session(rows, supi, session, stated, sm));
    }

    /** A session that is asked about. */
    public record Session(Snssai slice, String dnn) {
    }

    /** The whole as lines of text. */
    public List<String> lines() {
        var lines = new ArrayList<>(lines(registration));
        if (session != null) {
            lines.add("");
            lines.addAll(lines(session));
        }
        return lines;
    }

    private static List<String> lines(Part part) {
        var lines = new ArrayList<String>();
        lines.add(part.of());
        if (part.rows().isEmpty()) {
            lines.add("  no row matches: it goes as if there were no security services");
            return lines;
        }
        lines.add("  rows that match, the most specific first");
        part.rows().forEach(row -> lines.add("    " + row));
        lines.add("  what they want, in this order");
        part.wanted().forEach(wanted -> lines.add("    " + wanted));
        lines.add("  what follows");
        part.outcomes().forEach(outcome -> lines.add("    " + outcome.ue() + ": " + outcome.what()));
        return lines;
    }

    private static Part registration(List<SecurityPolicyRow> rows, String supi, List<Snssai> slices, @Nullable CapabilityBlock stated,
            OnDemandSettings mm) {
        var wanted = Resolution.mm(rows, supi, slices, mm.order());
        var of = "registration of " + supi + (slices.isEmpty() ? "" : " with " + slices(slices));
        return new Part(of, rows(wanted), wanted(wanted), ues(Layer.MM, stated).stream().map(ue -> {
            var plan = MmPlan.of(rows, supi, slices, ue.capability(), mm.own(), mm.order(), false);
            return switch (plan.verdict()) {
                case Verdict.Rejected rejected -> new Outcome(ue.words(),
                        "registration rejected, 5GMM cause #" + rejected.cause() + ": " + dropped(plan.dropped()), rejected.cause());
                case Verdict.GoesOn goesOn -> new Outcome(ue.words(), (goesOn.removed().isEmpty() ? ""
                        : slices(goesOn.removed()) + " not allowed (" + dropped(plan.dropped()) + "); ") + runs(plan.negotiation()), null);
            };
        }).toList());
    }

    private static Part session(List<SecurityPolicyRow> rows, String supi, Session session, @Nullable CapabilityBlock stated, OnDemandSettings sm) {
        var wanted = Resolution.sm(rows, supi, session.slice(), session.dnn(), sm.order());
        var of = "session of " + supi + " in slice " + session.slice() + " to " + session.dnn();
        return new Part(of, rows(wanted), wanted(wanted), ues(Layer.SM, stated).stream().map(ue -> {
            var plan = SmPlan.of(rows, supi, session.slice(), session.dnn(), ue.capability(), sm.own(), sm.order(), false);
            return plan.verdict() instanceof Verdict.Rejected rejected ? new Outcome(ue.words(),
                    "session rejected, 5GSM cause #" + rejected.cause() + ": " + dropped(plan.negotiation().refused()), rejected.cause())
                    : new Outcome(ue.words(), runs(plan.negotiation()), null);
        }).toList());
    }

    private record Ue(String words, UeCapability capability) {
    }

    private static List<Ue> ues(Layer layer, @Nullable CapabilityBlock stated) {
        var said = stated == null ? everything() : stated;
        var set = said.of(layer);
        var what = stated == null ? "everything"
                : set == null || set.isEmpty() ? "nothing" : set.stream().sorted().map(PolicyWords::name).collect(Collectors.joining(", "));
        return List.of(new Ue("a UE without the extension", UeCapability.NONE),
                new Ue("a UE that only says it knows the extension", new UeCapability.Aware(CapabilityBlock.AWARE)),
                new Ue("a UE that states " + what, new UeCapability.Stated(said)));
    }

    private static CapabilityBlock everything() {
        var mm = OwnCapability.all(Layer.MM);
        var sm = OwnCapability.all(Layer.SM);
        return new CapabilityBlock(mm.services(), sm.services(), sm.groups(), sm.smCiphering(), sm.smIntegrity());
    }

    private static List<String> rows(Resolved wanted) {
        return wanted.rows().stream().map(row -> row.rowId() + ": " + PolicyWords.scope(row.scope()) + ": "
                + PolicyWords.services(row.of(wanted.layer()))).toList();
    }

    private static List<String> wanted(Resolved wanted) {
        return IntStream.range(0, wanted.services().size()).mapToObj(i -> {
            var one = wanted.services().get(i);
            var by = (one.required() ? one.requiredBy() : one.from()).stream().map(SecurityPolicyRow::rowId).collect(Collectors.joining(", "));
            return "%d. %s, started by the %s, %s by %s".formatted(i + 1, PolicyWords.name(one.service()),
                    one.identifier().initiator() == Initiator.UE ? "UE" : "network", one.required() ? "required" : "preferred", by);
        }).toList();
    }

    private static String runs(Negotiation negotiation) {
        var text = negotiation.hasTarget() ? "runs " + negotiation.target().stream().map(Explanation::run).collect(Collectors.joining(", then "))
                : "runs nothing";
        return negotiation.skipped().isEmpty() ? text : text + "; skips " + dropped(negotiation.skipped());
    }

    private static String run(TargetService one) {
        var details = new ArrayList<String>();
        details.add(one.initiator() == Initiator.UE ? "the UE starts" : "the network starts");
        if (!one.groups().isEmpty()) {
            details.add(one.groups().stream().map(PolicyWords::name).collect(Collectors.joining(" or ")));
        }
        if (one.wanted().options().aaaServer() != null) {
            details.add("by " + one.wanted().options().aaaServer());
        }
        return PolicyWords.name(one.service()) + " (" + String.join(", ", details) + ")";
    }

    private static String dropped(List<DroppedService> dropped) {
        return dropped.stream().map(one -> PolicyWords.name(one.wanted().service()) + (one.wanted().required()
                ? ", required by " + one.wanted().requiredBy().stream().map(SecurityPolicyRow::rowId).collect(Collectors.joining(", ")) : "")
                + ": " + one.reason().words()).distinct().collect(Collectors.joining("; "));
    }

    private static String slices(List<Snssai> slices) {
        return (slices.size() == 1 ? "slice " : "slices ") + slices.stream().map(Snssai::toString).collect(Collectors.joining(", "));
    }
}
