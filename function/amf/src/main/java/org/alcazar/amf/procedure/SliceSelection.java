// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.amf.context.Translation;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.RejectedNssai;
import org.alcazar.nas.element.RejectedNssai.Rejected;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * Which of the slices that a UE asks for it gets (TS 23.501 §5.15.5.2.1).
 *
 * @param allowed those subscribed and served; those subscribed by default where the UE asks for none; at most eight
 * @param rejected those asked for and not allowed, at most eight
 */
record SliceSelection(List<Snssai> allowed, List<Snssai> rejected) {

    private static final int MOST = 8;

    /**
     * @param requested what the UE asks for, or null; repeated ones count once
     * @param subscribed what the home network says
     * @param served what this AMF and the gNB's tracking area serve
     */
    static SliceSelection of(@Nullable Nssai requested, org.alcazar.sbi.udm.Nssai subscribed, List<Snssai> served) {
        var allowed = new ArrayList<Snssai>();
        var rejected = new ArrayList<Snssai>();
        if (requested != null) {
            Set<Snssai> asked = new LinkedHashSet<>();
            requested.slices().forEach(slice -> asked.add(Translation.snssai(slice)));
            asked.forEach(slice -> (subscribed.contains(slice) && served.contains(slice) ? allowed : rejected).add(slice));
        }
        if (allowed.isEmpty()) {
            subscribed.defaultSingleNssais().stream().filter(served::contains).forEach(allowed::add);
        }
        return new SliceSelection(atMost(allowed), atMost(rejected));
    }

    /** Those that are left of the allowed ones; of the others, those that were asked for are rejected. */
    SliceSelection only(List<Snssai> left) {
        if (left.size() == allowed.size()) {
            return this;
        }
        var refused = new ArrayList<>(rejected);
        allowed.stream().filter(slice -> !left.contains(slice)).forEach(refused::add);
        return new SliceSelection(left, atMost(refused));
    }

    boolean isEmpty() {
        return allowed.isEmpty();
    }

    Nssai allowedNssai() {
        return new Nssai(allowed.stream().map(Translation::nasSnssai).toList());
    }

    /** The rejected slices, not available in the current PLMN; null if there are none. */
    @Nullable RejectedNssai rejectedNssai() {
        return rejected.isEmpty() ? null : new RejectedNssai(rejected.stream().map(Translation::nasSnssai)
                .map(slice -> new Rejected(slice.sst(), slice.sd(), RejectedNssai.Cause.NOT_AVAILABLE_IN_PLMN)).toList());
    }

    private static List<Snssai> atMost(List<Snssai> slices) {
        return List.copyOf(slices.subList(0, Math.min(slices.size(), MOST)));
    }
}
