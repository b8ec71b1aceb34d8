// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.n2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.AmfConfiguration.TrackingArea;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.Translation;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.PlmnSupportItem;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.ServedGuamiItem;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.jspecify.annotations.Nullable;

/**
 * NG Setup (TS 38.413 §8.7.1): a gNB and the AMF tell each other what they serve. A gNB that shares no tracking area or no slice with this
 * AMF is refused, with the cause that says which; so is a second setup on one association, for which the procedure is the first there is.
 */
final class NgSetupProcedure {

    /** Relative to other AMFs of the set; alone, any will do. */
    private static final int RELATIVE_CAPACITY = 255;

    private final AmfConfiguration configuration;
    private final Set<PlmnIdentity> plmns = new HashSet<>();
    private final Set<SNssai> slices = new HashSet<>();

    NgSetupProcedure(AmfConfiguration configuration) {
        this.configuration = configuration;
        configuration.plmns().forEach(plmn -> plmns.add(Translation.plmnIdentity(plmn)));
        configuration.slices().forEach(slice -> slices.add(Translation.sNssai(slice)));
    }

    /** What the gNB is answered. */
    sealed interface Answer {

        record Accepted(Gnb.Setup setup, NgSetupResponse response) implements Answer {
        }

        record Refused(Cause cause, String why) implements Answer {
        }
    }

    Answer run(NgSetupRequest request, boolean setUpBefore) {
        if (setUpBefore) {
            return refused(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE, "NG Setup for a second time on one association");
        }
        var supported = request.supportedTaList();
        var why = refusal(supported);
        if (why != null) {
            return why;
        }
        return new Answer.Accepted(new Gnb.Setup(request.globalRanNodeId(), request.ranNodeName(), supported), response());
    }

    /** Why what a gNB supports does not fit, or null if it does: for NG Setup, and for RAN Configuration Update. */
    Answer.@Nullable Refused refusal(List<SupportedTaItem> supported) {
        if (supported.stream().flatMap(area -> area.broadcastPlmnList().stream()).noneMatch(item -> plmns.contains(item.plmnIdentity()))) {
            return refused(CauseMisc.UNKNOWN_PLMN_OR_SNPN, "no PLMN of the gNB is served here");
        }
        var served = supported.stream().flatMap(area -> area.broadcastPlmnList().stream().filter(item -> isServed(area, item))).toList();
        if (served.isEmpty()) {
            return refused(CauseMisc.UNKNOWN_PLMN_OR_SNPN, "no tracking area of the gNB is served here");
        }
        if (served.stream().noneMatch(this::sharesSlice)) {
            return refused(CauseRadioNetwork.SLICE_NOT_SUPPORTED, "no slice of the gNB is served here");
        }
        return null;
    }

    private boolean isServed(SupportedTaItem area, BroadcastPlmnItem item) {
        return configuration.trackingAreas().stream().anyMatch(own -> own.tac() == area.tac() && isOf(own, item));
    }

    private static boolean isOf(TrackingArea own, BroadcastPlmnItem item) {
        return Translation.plmnIdentity(own.plmnId()).equals(item.plmnIdentity());
    }

    private boolean sharesSlice(BroadcastPlmnItem item) {
        return item.taiSliceSupportList().stream().anyMatch(slices::contains)
                || item.extendedTaiSliceSupportList().stream().anyMatch(slices::contains);
    }

    private NgSetupResponse response() {
        var supported = configuration.slices().stream().map(Translation::sNssai).toList();
        return new NgSetupResponse(configuration.name(), List.of(new ServedGuamiItem(Translation.guami(configuration.guami()))),
                RELATIVE_CAPACITY, configuration.plmns().stream()
                        .map(plmn -> new PlmnSupportItem(Translation.plmnIdentity(plmn), supported)).toList());
    }

    private static Answer.Refused refused(Cause cause, String why) {
        return new Answer.Refused(cause, why);
    }
}
