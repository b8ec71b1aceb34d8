// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.EapMethod;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resolution against a model that looks for the answer in the most plodding way. */
class ResolutionTest {

    private static final List<Snssai> SLICES = List.of(Rows.VIP, Rows.EMBB);

    /** From the most specific to the default: subscriber, slice, DNN. */
    private static final List<String> SPECIFIC_FIRST = List.of("USD", "U-D", "US-", "U--", "-SD", "--D", "-S-", "---");

    private static List<PolicyScope> scopes(Layer layer) {
        var all = new ArrayList<PolicyScope>();
        for (var supi : Arrays.asList(null, Rows.SUPI, Rows.OTHER_SUPI)) {
            for (var slice : Arrays.asList(null, Rows.VIP, Rows.EMBB, Rows.OTHER_SLICE)) {
                for (var dnn : layer == Layer.MM ? Arrays.asList((String) null) : Arrays.asList(null, "internet", "ims")) {
                    all.add(new PolicyScope(supi, slice, dnn));
                }
            }
        }
        return all;
    }

    private static List<WantedService> wanted(Layer layer, SecurityService service) {
        var all = new ArrayList<WantedService>();
        for (var identifier : Rows.identifiers(layer, service)) {
            for (var place : Arrays.asList(null, 1, 2)) {
                for (boolean required : new boolean[] {true, false}) {
                    all.add(WantedService.of(identifier, place, required));
                }
            }
        }
        return all;
    }

    private static String shape(PolicyScope scope) {
        return (scope.supi() == null ? "-" : "U") + (scope.snssai() == null ? "-" : "S") + (scope.dnn() == null ? "-" : "D");
    }

    /** Name, initiator, requirement and place of each service, in order. */
    private static List<String> model(Layer layer, List<SecurityPolicyRow> rows, List<Snssai> slices, @Nullable String dnn, ServiceOrder own) {
        var matching = new ArrayList<SecurityPolicyRow>();
        for (var shape : SPECIFIC_FIRST) {
            for (var slice : orNone(slices)) {
                rows.stream().sorted(Comparator.comparing(SecurityPolicyRow::rowId)).forEach(row -> {
                    var scope = row.scope();
                    if (shape(scope).equals(shape) && Objects.equals(scope.snssai(), slice)
                            && (scope.supi() == null || scope.supi().equals(Rows.SUPI)) && (scope.dnn() == null || scope.dnn().equals(dnn))) {
                        matching.add(row);
                    }
                });
            }
        }
        record Found(SecurityService service, Initiator initiator, boolean required, int place) {
        }
        var found = new ArrayList<Found>();
        for (var service : own.services()) {
            var wishes = matching.stream().flatMap(row -> row.services().stream()).filter(one -> one.layer() == layer && one.service() == service).toList();
            if (!wishes.isEmpty()) {
                int place = 99;
                for (var wish : wishes.reversed()) {
                    place = wish.place() == null ? place : wish.place();
                }
                found.add(new Found(service, wishes.getFirst().initiator(), wishes.stream().anyMatch(WantedService::required), place));
            }
        }
        var ordered = new ArrayList<Found>();
        for (int place = 1; place <= 99; place++) {
            for (var one : found) {
                if (one.place() == place) {
                    ordered.add(one);
                }
            }
        }
        var device = ordered.stream().filter(one -> one.service() == SecurityService.DEVICE_AUTHENTICATION && one.required()).findFirst();
        var exchange = ordered.stream().filter(one -> one.service() == SecurityService.DH_EXCHANGE && one.required()).findFirst();
        if (device.isPresent() && exchange.isPresent() && ordered.indexOf(exchange.get()) > ordered.indexOf(device.get())) {
            ordered.remove(exchange.get());
            ordered.add(ordered.indexOf(device.get()), exchange.get());
        }
        return ordered.stream().map(Found::toString).toList();
    }

    private static List<@Nullable Snssai> orNone(List<Snssai> slices) {
        var all = new ArrayList<@Nullable Snssai>(slices);
        all.add(null);
        return all;
    }

    private static List<String> shown(Resolved resolved) {
        return resolved.services().stream().map(one -> "Found[service=" + one.service() + ", initiator=" + one.identifier().initiator() + ", required="
                + one.required() + ", place=" + (one.place() == null ? 99 : one.place()) + "]").toList();
    }

    /** Two rows, of every scope each, that want the same service in every way each. */
    @ParameterizedTest
    @EnumSource(Layer.class)
    void everyTwoRows(Layer layer) {
        var service = SecurityService.DH_EXCHANGE;
        var slices = layer == Layer.MM ? SLICES : List.of(Rows.VIP);
        var dnn = layer == Layer.MM ? null : "internet";
        for (var one : scopes(layer)) {
            for (var other : scopes(layer)) {
                for (var a : wanted(layer, service)) {
                    for (var b : wanted(layer, service)) {
                        var rows = List.of(new SecurityPolicyRow("b", one, List.of(a)), new SecurityPolicyRow("a", other, List.of(b)));
                        var found = shown(Resolution.resolve(layer, rows, Rows.SUPI, slices, dnn, ServiceOrder.of(layer)));
                        var expected = model(layer, rows, slices, dnn, ServiceOrder.of(layer));
                        if (!found.equals(expected)) {
                            throw new AssertionError(found + " instead of " + expected + " of " + rows);
                        }
                    }
                }
            }
        }
    }

    /** Two services of one row, in every order of places and every own order. */
    @ParameterizedTest
    @EnumSource(Layer.class)
    void everyTwoServicesInEveryOrder(Layer layer) {
        for (var own : Rows.sequences(Rows.services(layer))) {
            var order = new ServiceOrder(own);
            for (var one : Rows.services(layer)) {
                for (var other : Rows.services(layer)) {
                    for (var a : wanted(layer, one)) {
                        for (var b : one == other ? List.<WantedService>of() : wanted(layer, other)) {
                            var rows = List.of(new SecurityPolicyRow("a", PolicyScope.ALL, List.of(a, b)));
                            assertThat(shown(Resolution.resolve(layer, rows, Rows.SUPI, SLICES, null, order)))
                                    .isEqualTo(model(layer, rows, SLICES, null, order));
                        }
                    }
                }
            }
        }
    }

    @Test
    void manyRowsAtOnce() {
        var random = new Random(5);
        for (int round = 0; round < 30_000; round++) {
            var layer = Layer.values()[random.nextInt(2)];
            var scopes = scopes(layer);
            var own = new ArrayList<>(Rows.services(layer));
            Collections.shuffle(own, random);
            var order = new ServiceOrder(own);
            var rows = new ArrayList<SecurityPolicyRow>();
            int many = random.nextInt(9);
            for (int i = 0; i < many; i++) {
                var services = new ArrayList<WantedService>();
                for (var service : Rows.services(layer)) {
                    var choices = wanted(layer, service);
                    if (services.isEmpty() || random.nextBoolean()) {
                        services.add(choices.get(random.nextInt(choices.size())));
                    }
                }
                rows.add(new SecurityPolicyRow("row" + i, scopes.get(random.nextInt(scopes.size())), services));
            }
            Collections.shuffle(rows, random);
            var dnn = layer == Layer.MM ? null : "internet";
            assertThat(shown(Resolution.resolve(layer, rows, Rows.SUPI, SLICES, dnn, order))).isEqualTo(model(layer, rows, SLICES, dnn, order));
        }
    }

    @Test
    void saysWhichRowsItComesFrom() {
        var all = Rows.row("all", null, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM));
        var slice = Rows.row("slice", null, Rows.VIP, null, Rows.prefers(SecurityService.DH_EXCHANGE, Layer.MM),
                Rows.prefers(SecurityService.DEVICE_AUTHENTICATION, Layer.MM));
        var other = Rows.row("other", null, Rows.OTHER_SLICE, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM));
        var resolved = Resolution.mm(List.of(all, slice, other), Rows.SUPI, SLICES, ServiceOrder.MM);
        assertThat(resolved.rows()).containsExactly(slice, all);
        assertThat(Objects.requireNonNull(resolved.of(SecurityService.DH_EXCHANGE)).from()).containsExactly(slice, all);
        assertThat(Objects.requireNonNull(resolved.of(SecurityService.DH_EXCHANGE)).requiredBy()).containsExactly(all);
        assertThat(Objects.requireNonNull(resolved.of(SecurityService.DEVICE_AUTHENTICATION)).required()).isFalse();
        assertThat(resolved.of(SecurityService.USER_AUTHENTICATION)).isNull();
    }

    @Test
    void rowsOfTheOtherLayerDoNotMatter() {
        var rows = List.of(Rows.row("sm", null, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.SM)));
        assertThat(Resolution.mm(rows, Rows.SUPI, SLICES, ServiceOrder.MM)).isEqualTo(Resolved.nothing(Layer.MM));
    }

    @Test
    void optionsThatTightenAreTheStrictestAndThoseThatChooseTheMostSpecific() {
        var general = row("general", null,
                new ServiceOptions(KeyAgreementGroup.X25519MLKEM768, null, null, null, List.of(), KeyAnchor.AUSF, null),
                new ServiceOptions(null, 60, null, null, List.of(), null, null),
                new ServiceOptions(null, null, null, "general.example", List.of(EapMethod.TLS), null, null),
                new ServiceOptions(null, null, null, null, List.of(), null, false));
        var own = row("own", Rows.SUPI,
                new ServiceOptions(KeyAgreementGroup.X25519, null, null, null, List.of(), KeyAnchor.AMF, null),
                new ServiceOptions(null, 3600, null, null, List.of(), null, null),
                new ServiceOptions(null, null, null, "own.example", List.of(), null, null),
                new ServiceOptions(null, null, null, null, List.of(), null, true));
        var options = Resolution.sm(List.of(general, own), Rows.SUPI, Rows.EMBB, "internet", ServiceOrder.SM).services().stream()
                .map(ResolvedService::options).toList();
        assertThat(options).containsExactly(
                new ServiceOptions(KeyAgreementGroup.X25519MLKEM768, null, null, null, List.of(), KeyAnchor.AUSF, null),
                new ServiceOptions(null, null, null, null, List.of(), null, false),
                new ServiceOptions(null, 60, null, null, List.of(), null, null),
                new ServiceOptions(null, null, null, "own.example", List.of(EapMethod.TLS), null, null));
        var alone = Resolution.sm(List.of(own), Rows.SUPI, Rows.EMBB, "internet", ServiceOrder.SM).services();
        assertThat(alone.getFirst().options().keyAnchor()).isEqualTo(KeyAnchor.AMF);
        assertThat(alone.get(1).options().nea0Allowed()).isTrue();
    }

    private static SecurityPolicyRow row(String id, @Nullable String supi, ServiceOptions exchange, ServiceOptions device, ServiceOptions secondary,
            ServiceOptions independent) {
        return Rows.row(id, supi, null, null,
                new WantedService(SecurityService.DH_EXCHANGE, Layer.SM, Initiator.NETWORK, null, true, exchange),
                new WantedService(SecurityService.DEVICE_AUTHENTICATION, Layer.SM, Initiator.NETWORK, null, true, device),
                new WantedService(SecurityService.SECONDARY_AUTHENTICATION, Layer.SM, Initiator.NETWORK, null, true, secondary),
                new WantedService(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM, Initiator.NETWORK, null, true, independent));
    }
}
