// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Negotiation against a model that is written as the sets it stands for, over the whole product of what there is to combine. */
class NegotiationTest {

    private static final Set<KeyAgreementGroup> GROUPS = EnumSet.allOf(KeyAgreementGroup.class);
    private static final SecurityPolicyRow SOME_ROW = Rows.row("row", null, null, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM));

    /** One service of an identifier set. */
    private record Wish(SecurityServiceIdentifier identifier, boolean required) {
    }

    /** Every set of identifiers, each at most once, required or preferred; in the order of the services. */
    private static List<List<Wish>> sets(Layer layer) {
        var all = new ArrayList<List<Wish>>();
        all.add(List.of());
        for (var service : Rows.services(layer)) {
            for (var shorter : List.copyOf(all)) {
                for (var identifier : Rows.identifiers(layer, service)) {
                    for (boolean required : new boolean[] {true, false}) {
                        all.add(Stream.concat(shorter.stream(), Stream.of(new Wish(identifier, required))).toList());
                    }
                }
            }
        }
        return all;
    }

    /** Every order of every set, with the initiators and requirements going through their combinations as far as {@code combined} says. */
    private static List<List<Wish>> orders(Layer layer, int combined) {
        var all = new ArrayList<List<Wish>>();
        for (var sequence : Rows.sequences(Rows.services(layer))) {
            int variants = Math.min(combined, 1 << 2 * sequence.size());
            for (int bits = 0; bits < variants; bits++) {
                var wishes = new ArrayList<Wish>();
                for (int i = 0; i < sequence.size(); i++) {
                    var identifiers = Rows.identifiers(layer, sequence.get(i));
                    wishes.add(new Wish(identifiers.get((bits >> 2 * i & 1) % identifiers.size()), (bits >> 2 * i + 1 & 1) == 0));
                }
                all.add(wishes);
            }
        }
        return all;
    }

    private static List<UeCapability> ues(Layer layer) {
        var all = new ArrayList<UeCapability>(List.of(UeCapability.NONE, new UeCapability.Aware(CapabilityBlock.AWARE)));
        for (var set : Rows.subsets(Rows.services(layer))) {
            var block = layer == Layer.MM ? new CapabilityBlock(set, null, GROUPS, 0, 0) : new CapabilityBlock(null, set, GROUPS, 0xf0, 0x70);
            all.add(new UeCapability.Stated(block));
            all.add(new UeCapability.Provisioned(block));
        }
        return all;
    }

    private static List<OwnCapability> owns(Layer layer) {
        return Rows.subsets(Rows.services(layer)).stream().map(set -> new OwnCapability(layer, set, GROUPS, 0x70, 0x70)).toList();
    }

    private static Resolved resolved(Layer layer, List<Wish> wishes) {
        return new Resolved(layer, wishes.stream().map(wish -> new ResolvedService(wish.identifier(), null, ServiceOptions.NONE, List.of(SOME_ROW),
                wish.required() ? List.of(SOME_ROW) : List.of())).toList(), List.of());
    }

    /** What a UE can do, written down as a set of identifiers. */
    private static Set<SecurityServiceIdentifier> model(Layer layer, UeCapability ue) {
        var can = new HashSet<SecurityServiceIdentifier>();
        for (var service : Rows.services(layer)) {
            for (var identifier : Rows.identifiers(layer, service)) {
                boolean standard = service == SecurityService.SECONDARY_AUTHENTICATION && identifier.initiator() == Initiator.NETWORK;
                boolean known = switch (ue) {
                    case UeCapability.Stated(var block) -> stated(layer, block).contains(service);
                    case UeCapability.Provisioned(var block) -> stated(layer, block).contains(service);
                    case UeCapability.Aware _ -> true;
                    case UeCapability.None _ -> false;
                };
                if (standard || known) {
                    can.add(identifier);
                }
            }
        }
        return can;
    }

    private static Set<SecurityService> stated(Layer layer, CapabilityBlock block) {
        return Objects.requireNonNull(layer == Layer.MM ? block.mm() : block.sm());
    }

    private static void compare(Layer layer, List<Wish> wishes, UeCapability ue, Set<SecurityServiceIdentifier> ueCan, OwnCapability own) {
        var negotiation = Negotiation.of(resolved(layer, wishes), ue, own);
        var target = wishes.stream().filter(wish -> ueCan.contains(wish.identifier()) && own.services().contains(wish.identifier().service())).toList();
        var rest = wishes.stream().filter(wish -> !target.contains(wish)).toList();
        same(negotiation.target().stream().map(TargetService::identifier).toList(), target, wishes, ue, own);
        same(negotiation.startedBy(Initiator.UE).stream().map(TargetService::identifier).toList(),
                target.stream().filter(wish -> wish.identifier().initiator() == Initiator.UE).toList(), wishes, ue, own);
        same(negotiation.startedBy(Initiator.NETWORK).stream().map(TargetService::identifier).toList(),
                target.stream().filter(wish -> wish.identifier().initiator() == Initiator.NETWORK).toList(), wishes, ue, own);
        same(negotiation.refused().stream().map(dropped -> dropped.wanted().identifier()).toList(),
                rest.stream().filter(Wish::required).toList(), wishes, ue, own);
        same(negotiation.skipped().stream().map(dropped -> dropped.wanted().identifier()).toList(),
                rest.stream().filter(wish -> !wish.required()).toList(), wishes, ue, own);
    }

    /** Without the machinery of an assertion, which would take longer than all the rest. */
    private static void same(List<SecurityServiceIdentifier> found, List<Wish> expected, Object... of) {
        boolean same = found.size() == expected.size();
        for (int i = 0; same && i < found.size(); i++) {
            same = found.get(i).equals(expected.get(i).identifier());
        }
        if (!same) {
            throw new AssertionError(found + " instead of " + expected + " of " + List.of(of));
        }
    }

    private static int product(Layer layer, List<List<Wish>> sets) {
        int count = 0;
        var owns = owns(layer);
        for (var ue : ues(layer)) {
            var can = model(layer, ue);
            for (var own : owns) {
                for (var wishes : sets) {
                    compare(layer, wishes, ue, can, own);
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void everySetAndOrderOfMmServicesWithEveryCapability() {
        assertThat(product(Layer.MM, orders(Layer.MM, Integer.MAX_VALUE))).isEqualTo((1 + 2 * 4 + 2 * 16) * 10 * 4);
    }

    @Test
    void everySetOfSmServicesWithEveryCapability() {
        assertThat(product(Layer.SM, sets(Layer.SM))).isEqualTo(5 * 5 * 5 * 5 * 3 * 66 * 32);
    }

    @Test
    void everyOrderOfSmServicesWithEveryCapability() {
        assertThat(product(Layer.SM, orders(Layer.SM, 4))).isGreaterThan(1_000 * 66 * 32);
    }

    @Test
    void everyCombinationOfGroups() {
        var all = List.of(KeyAgreementGroup.values());
        eachGroups(all, ue -> eachGroups(all, own -> {
            var weakest = new ArrayList<KeyAgreementGroup>(all);
            weakest.add(null);
            for (var bound : weakest) {
                for (var kind : List.of("stated", "aware")) {
                    var options = new ServiceOptions(bound, null, null, null, List.of(), null, null);
                    var wanted = new Resolved(Layer.MM, List.of(new ResolvedService(
                            new SecurityServiceIdentifier(SecurityService.DH_EXCHANGE, Layer.MM, Initiator.UE), null, options, List.of(SOME_ROW),
                            List.of(SOME_ROW))), List.of());
                    var set = Set.of(SecurityService.DH_EXCHANGE);
                    UeCapability capability = kind.equals("stated") ? new UeCapability.Stated(new CapabilityBlock(set, null, ue, 0, 0))
                            : new UeCapability.Aware(new CapabilityBlock(null, null, ue, 0, 0));
                    var negotiation = Negotiation.of(wanted, capability, new OwnCapability(Layer.MM, set, own, 0, 0));
                    var counts = kind.equals("aware") && ue.isEmpty() ? GROUPS : ue;
                    var expected = Stream.of(KeyAgreementGroup.X25519MLKEM768, KeyAgreementGroup.X25519, KeyAgreementGroup.SECP256R1)
                            .filter(counts::contains).filter(own::contains).filter(group -> bound == null || group.ordinal() >= bound.ordinal()).toList();
                    if (expected.isEmpty()) {
                        assertThat(negotiation.refused()).extracting(DroppedService::reason).containsExactly(DropReason.NO_COMMON_GROUP);
                    } else {
                        assertThat(negotiation.target().getFirst().groups()).isEqualTo(expected);
                        assertThat(negotiation.target().getFirst().group()).isEqualTo(expected.getFirst());
                    }
                }
            }
        }));
    }

    private static void eachGroups(List<KeyAgreementGroup> all, Consumer<Set<KeyAgreementGroup>> with) {
        Rows.subsets(all).forEach(with);
    }

    @Test
    void everyCombinationOfAlgorithms() {
        for (int ue = 0; ue < 16; ue++) {
            for (int own = 0; own < 16; own++) {
                for (var allowed : new Boolean[] {null, false, true}) {
                    var options = new ServiceOptions(null, null, null, null, List.of(), null, allowed);
                    var wanted = new Resolved(Layer.SM, List.of(new ResolvedService(
                            new SecurityServiceIdentifier(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM, Initiator.NETWORK), null, options,
                            List.of(SOME_ROW), List.of(SOME_ROW))), List.of());
                    var set = Set.of(SecurityService.INDEPENDENT_SM_SECURITY);
                    for (boolean ofCiphering : new boolean[] {true, false}) {
                        int ueCiphering = ofCiphering ? ue << 4 : 0x70;
                        int ueIntegrity = ofCiphering ? 0x70 : ue << 4;
                        var capability = new UeCapability.Stated(new CapabilityBlock(null, set, Set.of(), ueCiphering, ueIntegrity));
                        var negotiation = Negotiation.of(wanted, capability,
                                new OwnCapability(Layer.SM, set, Set.of(), ofCiphering ? own << 4 : 0x70, ofCiphering ? 0x70 : own << 4));
                        int both = (ue & own) << 4;
                        var common = Stream.of(0, 1, 2, 3).filter(nr -> nr > 0 || ofCiphering && Boolean.TRUE.equals(allowed))
                                .map(nr -> 0x80 >> nr).filter(bit -> (both & bit) != 0).collect(Collectors.toSet());
                        if (common.isEmpty()) {
                            assertThat(negotiation.refused()).extracting(DroppedService::reason).containsExactly(DropReason.NO_COMMON_ALGORITHM);
                        } else {
                            var target = negotiation.target().getFirst();
                            assertThat(ofCiphering ? target.ciphering() : target.integrity()).isEqualTo(common.stream().mapToInt(bit -> bit).sum());
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void anEmergencyIsExemptFromAll(Layer layer) {
        for (var wishes : sets(layer)) {
            var negotiation = Negotiation.exempt(resolved(layer, wishes));
            assertThat(negotiation.hasTarget()).isFalse();
            assertThat(negotiation.refused()).isEmpty();
            assertThat(negotiation.skipped()).hasSameSizeAs(wishes).allMatch(dropped -> dropped.reason() == DropReason.EMERGENCY);
        }
    }

    @Test
    void reasonsNameTheSideThatCannot() {
        var wanted = resolved(Layer.MM, List.of(new Wish(Rows.identifiers(Layer.MM, SecurityService.DH_EXCHANGE).getFirst(), true)));
        var nothing = new OwnCapability(Layer.MM, Set.of(), Set.of(), 0, 0);
        assertThat(Negotiation.of(wanted, UeCapability.NONE, nothing).refused()).extracting(DroppedService::reason)
                .containsExactly(DropReason.UE_CANNOT);
        assertThat(Negotiation.of(wanted, new UeCapability.Aware(CapabilityBlock.AWARE), nothing).refused()).extracting(DroppedService::reason)
                .containsExactly(DropReason.NETWORK_CANNOT);
        assertThatIllegalArgumentException().isThrownBy(() -> Negotiation.of(wanted, UeCapability.NONE, OwnCapability.all(Layer.SM)));
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnCapability(Layer.MM, Set.of(SecurityService.USER_AUTHENTICATION), Set.of(), 0, 0));
    }
}
