// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.SecurityService;
import org.jspecify.annotations.Nullable;

/**
 * What comes of what is wanted, given what UE and function can do. Every service wanted is in one of the three lists, each in the order of
 * what is wanted.
 *
 * @param target to be run
 * @param skipped preferred, and cannot be run
 * @param refused required, and cannot be run
 */
public record Negotiation(List<TargetService> target, List<DroppedService> skipped, List<DroppedService> refused) {

    private static final int NULL_ALGORITHM = 0x80;

    public Negotiation {
        target = List.copyOf(target);
        skipped = List.copyOf(skipped);
        refused = List.copyOf(refused);
    }

    /** What is wanted, as far as both can. */
    public static Negotiation of(Resolved wanted, UeCapability ue, OwnCapability own) {
        if (wanted.layer() != own.layer()) {
            throw new IllegalArgumentException("a capability of " + own.layer() + " for services of " + wanted.layer());
        }
        var target = new ArrayList<TargetService>();
        var skipped = new ArrayList<DroppedService>();
        var refused = new ArrayList<DroppedService>();
        for (var one : wanted.services()) {
            var groups = one.service() == SecurityService.DH_EXCHANGE ? groups(one.options().weakestGroup(), ue, own) : List.<KeyAgreementGroup>of();
            int ciphering = 0;
            int integrity = 0;
            if (one.service() == SecurityService.INDEPENDENT_SM_SECURITY) {
                boolean nullAllowed = Boolean.TRUE.equals(one.options().nea0Allowed());
                ciphering = ue.smCiphering() & own.smCiphering() & (nullAllowed ? 0xff : ~NULL_ALGORITHM);
                integrity = ue.smIntegrity() & own.smIntegrity() & ~NULL_ALGORITHM;
            }
            var candidate = new TargetService(one, groups, ciphering, integrity);
            var reason = obstacle(candidate, ue, own);
            if (reason == null) {
                target.add(candidate);
            } else {
                (one.required() ? refused : skipped).add(new DroppedService(one, reason));
            }
        }
        return new Negotiation(target, skipped, refused);
    }

    /** Of an emergency: nothing is run, nothing refuses. */
    public static Negotiation exempt(Resolved wanted) {
        return new Negotiation(List.of(), wanted.services().stream().map(one -> new DroppedService(one, DropReason.EMERGENCY)).toList(), List.of());
    }

    /** The target that one side starts, in order. */
    public List<TargetService> startedBy(Initiator initiator) {
        return target.stream().filter(one -> one.initiator() == initiator).toList();
    }

    /** Whether there is something to run. */
    public boolean hasTarget() {
        return !target.isEmpty();
    }

    private static @Nullable DropReason obstacle(TargetService one, UeCapability ue, OwnCapability own) {
        if (!ue.can(one.identifier())) {
            return DropReason.UE_CANNOT;
        }
        if (!own.services().contains(one.service())) {
            return DropReason.NETWORK_CANNOT;
        }
        return switch (one.service()) {
            case DH_EXCHANGE -> one.groups().isEmpty() ? DropReason.NO_COMMON_GROUP : null;
            case INDEPENDENT_SM_SECURITY -> one.ciphering() == 0 || one.integrity() == 0 ? DropReason.NO_COMMON_ALGORITHM : null;
            case DEVICE_AUTHENTICATION, USER_AUTHENTICATION, SECONDARY_AUTHENTICATION -> null;
        };
    }

    private static List<KeyAgreementGroup> groups(@Nullable KeyAgreementGroup weakest, UeCapability ue, OwnCapability own) {
        return own.groups().stream().filter(group -> ue.groups().contains(group) && (weakest == null || group.compareTo(weakest) >= 0))
                .sorted(Comparator.reverseOrder()).toList();
    }
}
