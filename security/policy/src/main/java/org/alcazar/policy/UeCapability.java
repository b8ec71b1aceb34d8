// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.EnumSet;
import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.jspecify.annotations.Nullable;

/** What counts as a UE's capability at a layer, and where that is known from. */
public sealed interface UeCapability {

    /** The UE said what it can do. */
    record Stated(CapabilityBlock block) implements UeCapability {
    }

    /** The UE said that it knows the extension, and no more: it is taken to be able to do everything. {@code said}: what it did say. */
    record Aware(CapabilityBlock said) implements UeCapability {
    }

    /** The subscription says what the device can do. */
    record Provisioned(CapabilityBlock block) implements UeCapability {
    }

    /** Nothing is known: nothing of the extension is sent to it. */
    record None() implements UeCapability {
    }

    /** Nothing is known. */
    UeCapability NONE = new None();

    /** 5G-EA0 and 128-5G-EA1 to 3. */
    int ALL_CIPHERING = 0xf0;

    /** 128-5G-IA1 to 3. */
    int ALL_INTEGRITY = 0x70;

    /**
     * What counts: what the UE stated, else what is provisioned, else everything if it is aware, else nothing.
     *
     * @param said where it is protected; null if nothing
     */
    static UeCapability effective(Layer layer, @Nullable CapabilityBlock said, @Nullable CapabilityBlock provisioned) {
        if (said != null && said.of(layer) != null) {
            return new Stated(said);
        }
        if (provisioned != null && provisioned.of(layer) != null) {
            return new Provisioned(provisioned);
        }
        return said == null ? NONE : new Aware(said);
    }

    /** As {@link #effective(Layer, CapabilityBlock, CapabilityBlock)}. */
    static UeCapability effective(Layer layer, UeServiceCapability known) {
        return effective(layer, known.said(), known.provisioned());
    }

    /**
     * What a UE said of SM services in two places: what it says in the session goes before what it said when it registered.
     *
     * @param registered null if it said nothing, or is not known to have
     */
    static @Nullable CapabilityBlock said(@Nullable CapabilityBlock registered, @Nullable CapabilityBlock inSession) {
        if (inSession == null) {
            return registered;
        }
        return inSession.sm() == null && registered != null ? registered : inSession;
    }

    /** Whether anything of the extension may be sent to this UE. */
    default boolean isCapable() {
        return !(this instanceof None);
    }

    /** Whether the UE can do its part. Secondary authentication that the SMF starts is standard: every UE can. */
    default boolean can(SecurityServiceIdentifier identifier) {
        if (identifier.service() == SecurityService.SECONDARY_AUTHENTICATION && identifier.initiator() == Initiator.NETWORK) {
            return true;
        }
        return switch (this) {
            case Stated stated -> has(stated.block(), identifier);
            case Provisioned provisioned -> has(provisioned.block(), identifier);
            case Aware _ -> true;
            case None _ -> false;
        };
    }

    /** For DH exchanges. */
    default Set<KeyAgreementGroup> groups() {
        return switch (this) {
            case Stated stated -> stated.block().groups();
            case Provisioned provisioned -> provisioned.block().groups();
            case Aware aware -> aware.said().groups().isEmpty() ? EnumSet.allOf(KeyAgreementGroup.class) : aware.said().groups();
            case None _ -> Set.of();
        };
    }

    /** For independent SM security, a bit for each algorithm as in {@link CapabilityBlock}. */
    default int smCiphering() {
        return switch (this) {
            case Stated stated -> stated.block().smCiphering();
            case Provisioned provisioned -> provisioned.block().smCiphering();
            case Aware aware -> aware.said().smCiphering() == 0 ? ALL_CIPHERING : aware.said().smCiphering();
            case None _ -> 0;
        };
    }

    /** Likewise. */
    default int smIntegrity() {
        return switch (this) {
            case Stated stated -> stated.block().smIntegrity();
            case Provisioned provisioned -> provisioned.block().smIntegrity();
            case Aware aware -> aware.said().smIntegrity() == 0 ? ALL_INTEGRITY : aware.said().smIntegrity();
            case None _ -> 0;
        };
    }

    private static boolean has(CapabilityBlock block, SecurityServiceIdentifier identifier) {
        var set = block.of(identifier.layer());
        return set != null && set.contains(identifier.service());
    }
}
