// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FailedRuleId.RuleType;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.message.CreateBar;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.CreateUrr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.UpdateBar;
import org.alcazar.pfcp.message.UpdateFar;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.pfcp.message.UpdatePdr;
import org.alcazar.pfcp.message.UpdateQer;
import org.alcazar.pfcp.message.UpdateUrr;
import org.alcazar.upf.forwarding.RuleFault;
import org.alcazar.upf.forwarding.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a session while they are changed. A request is applied to a copy, which replaces the rules once all of it could be applied
 * (TS 29.244 §5.2.1: a request succeeds or fails as a whole).
 */
final class RuleStore {

    private final TreeMap<Integer, CreatePdr> pdrs;
    private final TreeMap<Long, CreateFar> fars;
    private final TreeMap<Long, CreateQer> qers;
    private final TreeMap<Long, CreateUrr> urrs;
    private final TreeMap<Integer, CreateBar> bars;

    RuleStore() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private RuleStore(TreeMap<Integer, CreatePdr> pdrs, TreeMap<Long, CreateFar> fars, TreeMap<Long, CreateQer> qers,
            TreeMap<Long, CreateUrr> urrs, TreeMap<Integer, CreateBar> bars) {
        this.pdrs = pdrs;
        this.fars = fars;
        this.qers = qers;
        this.urrs = urrs;
        this.bars = bars;
    }

    RuleStore copy() {
        return new RuleStore(new TreeMap<>(pdrs), new TreeMap<>(fars), new TreeMap<>(qers), new TreeMap<>(urrs), new TreeMap<>(bars));
    }

    /** As they are now, not to be changed. */
    Rules rules() {
        return new Rules(Collections.unmodifiableSortedMap(pdrs), Collections.unmodifiableSortedMap(fars),
                Collections.unmodifiableSortedMap(qers), Collections.unmodifiableSortedMap(urrs), Collections.unmodifiableSortedMap(bars));
    }

    void create(List<CreatePdr> newPdrs, List<CreateFar> newFars, List<CreateQer> newQers, List<CreateUrr> newUrrs,
            @Nullable CreateBar newBar) {
        newPdrs.forEach(pdr -> add(pdrs, pdr.pdrId(), pdr, RuleType.PDR, pdr.pdrId()));
        newFars.forEach(far -> add(fars, far.farId(), far, RuleType.FAR, far.farId()));
        newQers.forEach(qer -> add(qers, qer.qerId(), qer, RuleType.QER, qer.qerId()));
        newUrrs.forEach(urr -> add(urrs, urr.urrId(), urr, RuleType.URR, urr.urrId()));
        if (newBar != null) {
            add(bars, newBar.barId(), newBar, RuleType.BAR, newBar.barId());
        }
    }

    void removePdr(int id) {
        remove(pdrs, id, RuleType.PDR, id);
    }

    void removeFar(long id) {
        remove(fars, id, RuleType.FAR, id);
    }

    void removeQer(long id) {
        remove(qers, id, RuleType.QER, id);
    }

    void removeUrr(long id) {
        remove(urrs, id, RuleType.URR, id);
    }

    void removeBar(int id) {
        remove(bars, id, RuleType.BAR, id);
    }

    void update(UpdatePdr update) {
        var old = get(pdrs, update.pdrId(), RuleType.PDR, update.pdrId());
        pdrs.put(update.pdrId(), CreatePdr.builder(old.pdrId(), update.pdi() != null ? update.pdi() : old.pdi())
                .precedence(or(update.precedence(), old.precedence()))
                .outerHeaderRemoval(or(update.outerHeaderRemoval(), old.outerHeaderRemoval()))
                .farId(or(update.farId(), old.farId()))
                .urrIds(or(update.urrIds(), old.urrIds(), update.others().removes(IeType.URR_ID)))
                .qerIds(or(update.qerIds(), old.qerIds(), update.others().removes(IeType.QER_ID)))
                .activatePredefinedRules(or(update.activatePredefinedRules(), old.activatePredefinedRules(), false))
                .activationTime(or(update.activationTime(), old.activationTime()))
                .deactivationTime(or(update.deactivationTime(), old.deactivationTime())).build());
    }

    void update(UpdateFar update) {
        var old = get(fars, update.farId(), RuleType.FAR, update.farId());
        var parameters = merge(old.forwardingParameters(), update.updateForwardingParameters(), update.farId());
        fars.put(update.farId(), CreateFar.builder(old.farId(), update.applyAction() != null ? update.applyAction() : old.applyAction())
                .forwardingParameters(parameters)
                .barId(or(update.barId(), old.barId())).build());
    }

    private static @Nullable ForwardingParameters merge(@Nullable ForwardingParameters old, @Nullable UpdateForwardingParameters update,
            long farId) {
        if (update == null) {
            return old;
        }
        var destination = update.destinationInterface() != null ? update.destinationInterface()
                : old == null ? null : old.destinationInterface();
        if (destination == null) {
            throw new RuleFault(Cause.CONDITIONAL_IE_MISSING, IeType.DESTINATION_INTERFACE,
                    new FailedRuleId(RuleType.FAR, farId), "forwarding parameters without a destination");
        }
        var others = update.others();
        return ForwardingParameters.builder(destination)
                .networkInstance(merged(update.networkInstance(), old == null ? null : old.networkInstance(),
                        others.removes(IeType.NETWORK_INSTANCE)))
                .outerHeaderCreation(merged(update.outerHeaderCreation(), old == null ? null : old.outerHeaderCreation(),
                        others.removes(IeType.OUTER_HEADER_CREATION)))
                .redirectInformation(merged(update.redirectInformation(), old == null ? null : old.redirectInformation(), false))
                .transportLevelMarking(merged(update.transportLevelMarking(), old == null ? null : old.transportLevelMarking(),
                        others.removes(IeType.TRANSPORT_LEVEL_MARKING)))
                .forwardingPolicy(merged(update.forwardingPolicy(), old == null ? null : old.forwardingPolicy(),
                        others.removes(IeType.FORWARDING_POLICY)))
                .headerEnrichment(merged(update.headerEnrichment(), old == null ? null : old.headerEnrichment(), false))
                .linkedTrafficEndpointId(or(update.linkedTrafficEndpointId(), old == null ? null : old.linkedTrafficEndpointId()))
                .destinationInterfaceType(or(update.destinationInterfaceType(), old == null ? null : old.destinationInterfaceType())).build();
    }

    void update(UpdateQer update) {
        var old = get(qers, update.qerId(), RuleType.QER, update.qerId());
        var others = update.others();
        qers.put(update.qerId(), CreateQer.builder(old.qerId(), update.gateStatus() != null ? update.gateStatus() : old.gateStatus())
                .maximumBitRate(merged(update.maximumBitRate(), old.maximumBitRate(), others.removes(IeType.MBR)))
                .guaranteedBitRate(merged(update.guaranteedBitRate(), old.guaranteedBitRate(), others.removes(IeType.GBR)))
                .qfi(merged(update.qfi(), old.qfi(), others.removes(IeType.QFI)))
                .reflectiveQos(merged(update.reflectiveQos(), old.reflectiveQos(), others.removes(IeType.RQI))).build());
    }

    void update(UpdateUrr update) {
        var old = get(urrs, update.urrId(), RuleType.URR, update.urrId());
        var others = update.others();
        urrs.put(update.urrId(), CreateUrr.builder(old.urrId(),
                update.measurementMethod() != null ? update.measurementMethod() : old.measurementMethod(),
                update.reportingTriggers() != null ? update.reportingTriggers() : old.reportingTriggers())
                .measurementPeriod(merged(update.measurementPeriod(), old.measurementPeriod(), others.removes(IeType.MEASUREMENT_PERIOD)))
                .volumeThreshold(merged(update.volumeThreshold(), old.volumeThreshold(), others.removes(IeType.VOLUME_THRESHOLD)))
                .volumeQuota(merged(update.volumeQuota(), old.volumeQuota(), others.removes(IeType.VOLUME_QUOTA)))
                .timeThreshold(merged(update.timeThreshold(), old.timeThreshold(), others.removes(IeType.TIME_THRESHOLD)))
                .timeQuota(merged(update.timeQuota(), old.timeQuota(), others.removes(IeType.TIME_QUOTA)))
                .quotaHoldingTime(merged(update.quotaHoldingTime(), old.quotaHoldingTime(), others.removes(IeType.QUOTA_HOLDING_TIME)))
                .linkedUrrIds(or(update.linkedUrrIds(), old.linkedUrrIds(), others.removes(IeType.LINKED_URR_ID)))
                .measurementInformation(or(update.measurementInformation(), old.measurementInformation())).build());
    }

    void update(UpdateBar update) {
        var old = get(bars, update.barId(), RuleType.BAR, update.barId());
        bars.put(update.barId(), CreateBar.builder(old.barId())
                .downlinkDataNotificationDelay(or(update.downlinkDataNotificationDelay(), old.downlinkDataNotificationDelay()))
                .suggestedBufferingPacketsCount(or(update.suggestedBufferingPacketsCount(), old.suggestedBufferingPacketsCount())).build());
    }

    private static <K, R> void add(SortedMap<K, R> rules, K id, R rule, RuleType type, long number) {
        if (rules.putIfAbsent(id, rule) != null) {
            throw RuleFault.ofRule(new FailedRuleId(type, number), "there is one of this identifier");
        }
    }

    private static <K, R> void remove(SortedMap<K, R> rules, K id, RuleType type, long number) {
        get(rules, id, type, number);
        rules.remove(id);
    }

    private static <K, R> R get(SortedMap<K, R> rules, K id, RuleType type, long number) {
        var rule = rules.get(id);
        if (rule == null) {
            throw RuleFault.ofRule(new FailedRuleId(type, number), "there is none of this identifier");
        }
        return rule;
    }

    private static <V> @Nullable V or(@Nullable V next, @Nullable V old) {
        return next != null ? next : old;
    }

    private static <V> List<V> or(List<V> next, List<V> old, boolean removed) {
        return removed || !next.isEmpty() ? next : old;
    }

    private static <V> @Nullable V merged(@Nullable V next, @Nullable V old, boolean removed) {
        return next != null ? next : removed ? null : old;
    }
}
