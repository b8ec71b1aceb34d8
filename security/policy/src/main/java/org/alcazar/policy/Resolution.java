// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;

/**
 * What the rows that match come to.
 *
 * <ul>
 * <li>A service is wanted if any matching row wants it, and required if any requires it.
 * <li>Who starts it is said by the most specific row that wants it ({@link PolicyScope#specificity}); of equally specific ones, by that of
 * the slice named first, then by that whose name comes first.
 * <li>Its place is that of the most specific row that gives it one. Services with places come first, in their order; then the others in
 * the function's own order, which also decides between equal places. Where both are required, a DH exchange goes before device
 * authentication, whatever the places.
 * <li>Options that only tighten are the strictest of all rows: the strongest weakest group, the shortest lifetime, K_SM from the AUSF, and
 * no ciphering only where a row allows it and none forbids it. Options that choose (relying party, AAA server, EAP methods) are of the
 * most specific row that says them.
 * </ul>
 */
public final class Resolution {

    private Resolution() {
    }

    /**
     * What is wanted of a registration.
     *
     * @param slices that the UE is to be allowed
     */
    public static Resolved mm(List<SecurityPolicyRow> rows, String supi, List<Snssai> slices, ServiceOrder own) {
        return resolve(Layer.MM, rows, supi, slices, null, own);
    }

    /** What is wanted of a session. */
    public static Resolved sm(List<SecurityPolicyRow> rows, String supi, Snssai slice, String dnn, ServiceOrder own) {
        return resolve(Layer.SM, rows, supi, List.of(slice), dnn, own);
    }

    /**
     * What is wanted at a layer.
     *
     * @param dnn null where there is none: rows for one do not match then
     */
    public static Resolved resolve(Layer layer, List<SecurityPolicyRow> rows, String supi, List<Snssai> slices, @Nullable String dnn,
            ServiceOrder own) {
        var matching = rows.stream().filter(row -> !row.of(layer).isEmpty() && matches(row.scope(), supi, slices, dnn))
                .sorted(mostSpecificFirst(slices)).toList();
        var services = new ArrayList<ResolvedService>();
        for (var service : SecurityService.values()) {
            var wanting = matching.stream().filter(row -> wanted(row, layer, service) != null).toList();
            if (!wanting.isEmpty()) {
                services.add(resolved(wanting, wanting.stream().map(row -> Objects.requireNonNull(wanted(row, layer, service))).toList()));
            }
        }
        services.sort(Comparator.comparingInt((ResolvedService one) -> one.place() == null ? Integer.MAX_VALUE : one.place())
                .thenComparingInt(one -> own.rank(one.service())));
        exchangeBeforeDevice(services);
        return new Resolved(layer, services, matching);
    }

    /** Whether a row is for that subscriber, one of these slices, and that data network. */
    public static boolean matches(PolicyScope scope, String supi, List<Snssai> slices, @Nullable String dnn) {
        return (scope.supi() == null || scope.supi().equals(supi)) && (scope.snssai() == null || slices.contains(scope.snssai()))
                && (scope.dnn() == null || dnn != null && scope.dnn().equalsIgnoreCase(dnn));
    }

    private static Comparator<SecurityPolicyRow> mostSpecificFirst(List<Snssai> slices) {
        return Comparator.comparingInt((SecurityPolicyRow row) -> -row.scope().specificity())
                .thenComparingInt(row -> row.scope().snssai() == null ? 0 : slices.indexOf(row.scope().snssai()))
                .thenComparing(SecurityPolicyRow::rowId);
    }

    private static @Nullable WantedService wanted(SecurityPolicyRow row, Layer layer, SecurityService service) {
        return row.services().stream().filter(one -> one.layer() == layer && one.service() == service).findFirst().orElse(null);
    }

    private static ResolvedService resolved(List<SecurityPolicyRow> rows, List<WantedService> wanted) {
        var first = wanted.getFirst();
        var requiring = new ArrayList<SecurityPolicyRow>();
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.get(i).required()) {
                requiring.add(rows.get(i));
            }
        }
        var options = wanted.stream().map(WantedService::options).toList();
        return new ResolvedService(first.identifier(), first(wanted, WantedService::place), together(options), rows, requiring);
    }

    private static ServiceOptions together(List<ServiceOptions> options) {
        var anchors = options.stream().map(ServiceOptions::keyAnchor).filter(Objects::nonNull).toList();
        var ciphering = options.stream().map(ServiceOptions::nea0Allowed).filter(Objects::nonNull).toList();
        return new ServiceOptions(
                options.stream().map(ServiceOptions::weakestGroup).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null),
                options.stream().map(ServiceOptions::lifetimeSeconds).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                first(options, ServiceOptions::rpId), first(options, ServiceOptions::aaaServer),
                options.stream().map(ServiceOptions::eapMethods).filter(methods -> !methods.isEmpty()).findFirst().orElse(List.of()),
                anchors.isEmpty() ? null : anchors.contains(KeyAnchor.AUSF) ? KeyAnchor.AUSF : KeyAnchor.AMF,
                ciphering.isEmpty() ? null : !ciphering.contains(false));
    }

    private static <T, V> @Nullable V first(List<T> from, Function<T, @Nullable V> member) {
        for (var one : from) {
            var value = member.apply(one);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static void exchangeBeforeDevice(List<ResolvedService> services) {
        int exchange = required(services, SecurityService.DH_EXCHANGE);
        int device = required(services, SecurityService.DEVICE_AUTHENTICATION);
        if (device >= 0 && exchange > device) {
            services.add(device, services.remove(exchange));
        }
    }

    private static int required(List<ResolvedService> services, SecurityService service) {
        for (int i = 0; i < services.size(); i++) {
            if (services.get(i).service() == service && services.get(i).required()) {
                return i;
            }
        }
        return -1;
    }
}
