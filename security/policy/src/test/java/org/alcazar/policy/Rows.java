// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;

/** What the tests of this package make rows and sets of. */
final class Rows {

    static final String SUPI = "imsi-001010000000001";
    static final String OTHER_SUPI = "imsi-001010000000002";
    static final Snssai EMBB = Snssai.of(1);
    static final Snssai VIP = Snssai.parse("1-0000a1");
    static final Snssai OTHER_SLICE = Snssai.of(3);

    private Rows() {
    }

    static SecurityPolicyRow row(String id, @Nullable String supi, @Nullable Snssai slice, @Nullable String dnn, WantedService... services) {
        return new SecurityPolicyRow(id, new PolicyScope(supi, slice, dnn), List.of(services));
    }

    static WantedService wants(SecurityService service, Layer layer, Initiator initiator, @Nullable Integer place, boolean required) {
        return new WantedService(service, layer, initiator, place, required, ServiceOptions.NONE);
    }

    static WantedService requires(SecurityService service, Layer layer) {
        return wants(service, layer, Initiator.NETWORK, null, true);
    }

    static WantedService prefers(SecurityService service, Layer layer) {
        return wants(service, layer, Initiator.NETWORK, null, false);
    }

    /** Every identifier of a layer that a row can want. */
    static List<SecurityServiceIdentifier> identifiers(Layer layer, SecurityService service) {
        var all = new ArrayList<SecurityServiceIdentifier>();
        for (var initiator : Initiator.values()) {
            if (service != SecurityService.INDEPENDENT_SM_SECURITY || initiator == Initiator.NETWORK) {
                all.add(new SecurityServiceIdentifier(service, layer, initiator));
            }
        }
        return all;
    }

    static List<SecurityService> services(Layer layer) {
        return List.of(SecurityService.values()).stream().filter(service -> service.isOf(layer)).toList();
    }

    /** Every subset. */
    static <T> List<Set<T>> subsets(List<T> of) {
        var all = new ArrayList<Set<T>>();
        for (int bits = 0; bits < 1 << of.size(); bits++) {
            var set = new LinkedHashSet<T>();
            for (int i = 0; i < of.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    set.add(of.get(i));
                }
            }
            all.add(set);
        }
        return all;
    }

    /** Every sequence of different ones, of every length. */
    static <T> List<List<T>> sequences(List<T> of) {
        var all = new ArrayList<List<T>>();
        all.add(List.of());
        for (int i = 0; i < all.size(); i++) {
            for (var next : of) {
                if (!all.get(i).contains(next)) {
                    var longer = new ArrayList<>(all.get(i));
                    longer.add(next);
                    all.add(longer);
                }
            }
        }
        return all;
    }
}
