// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.RemoveFar;
import org.alcazar.pfcp.message.RemovePdr;
import org.alcazar.pfcp.message.RemoveQer;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.UpdateFar;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.pfcp.message.UpdatePdr;
import org.alcazar.pfcp.message.UpdateQer;
import org.jspecify.annotations.Nullable;

/** What leads from the rules that a UPF has to those that it is to have (TS 29.244 §7.5.4). */
final class RuleChanges {

    private RuleChanges() {
    }

    /**
     * The modification; null if there is nothing to change.
     *
     * @param endMarkers whether what was sent to the former RAN node is to be ended with end markers
     */
    static @Nullable SessionModificationRequest between(SessionRules before, SessionRules after, boolean endMarkers) {
        var pdrs = new Difference<>(before.pdrs(), after.pdrs(), CreatePdr::pdrId);
        var fars = new Difference<>(before.fars(), after.fars(), CreateFar::farId);
        var qers = new Difference<>(before.qers(), after.qers(), CreateQer::qerId);
        if (pdrs.isEmpty() && fars.isEmpty() && qers.isEmpty()) {
            return null;
        }
        return SessionModificationRequest.builder()
                .removePdrs(pdrs.gone.stream().map(pdr -> new RemovePdr(pdr.pdrId())).toList())
                .removeFars(fars.gone.stream().map(far -> new RemoveFar(far.farId())).toList())
                .removeQers(qers.gone.stream().map(qer -> new RemoveQer(qer.qerId())).toList())
                .createPdrs(pdrs.fresh).createFars(fars.fresh).createQers(qers.fresh)
                .updatePdrs(pdrs.changed.stream().map(RuleChanges::update).toList())
                .updateFars(fars.changed.stream().map(far -> update(far, endMarkers)).toList())
                .updateQers(qers.changed.stream().map(RuleChanges::update).toList()).build();
    }

    private static UpdatePdr update(CreatePdr pdr) {
        return UpdatePdr.builder(pdr.pdrId()).precedence(pdr.precedence()).pdi(pdr.pdi()).outerHeaderRemoval(pdr.outerHeaderRemoval())
                .farId(pdr.farId()).urrIds(pdr.urrIds()).qerIds(pdr.qerIds()).build();
    }

    private static UpdateFar update(CreateFar far, boolean endMarkers) {
        var parameters = far.forwardingParameters();
        var forwarding = parameters == null ? null : UpdateForwardingParameters.builder()
                .destinationInterface(parameters.destinationInterface()).destinationInterfaceType(parameters.destinationInterfaceType())
                .networkInstance(parameters.networkInstance()).outerHeaderCreation(parameters.outerHeaderCreation())
                .smReqFlags(endMarkers ? Flags.of(SmReqFlag.SNDEM) : null).build();
        return UpdateFar.builder(far.farId()).applyAction(far.applyAction()).updateForwardingParameters(forwarding).build();
    }

    private static UpdateQer update(CreateQer qer) {
        return UpdateQer.builder(qer.qerId()).gateStatus(qer.gateStatus()).maximumBitRate(qer.maximumBitRate())
                .guaranteedBitRate(qer.guaranteedBitRate()).qfi(qer.qfi()).build();
    }

    /** Which rules of one kind are new, changed and gone, each in its order. */
    private static final class Difference<R extends Record, I> {

        final List<R> gone = new ArrayList<>();
        final List<R> fresh = new ArrayList<>();
        final List<R> changed = new ArrayList<>();

        Difference(List<R> before, List<R> after, Function<R, I> id) {
            Map<I, R> former = new HashMap<>();
            before.forEach(rule -> former.put(id.apply(rule), rule));
            for (var rule : after) {
                var was = former.remove(id.apply(rule));
                if (was == null) {
                    fresh.add(rule);
                } else if (!was.equals(rule)) {
                    changed.add(rule);
                }
            }
            before.stream().filter(rule -> former.containsKey(id.apply(rule))).forEach(gone::add);
        }

        boolean isEmpty() {
            return gone.isEmpty() && fresh.isEmpty() && changed.isEmpty();
        }
    }
}
