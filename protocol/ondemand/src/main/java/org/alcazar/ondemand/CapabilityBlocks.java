// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.EnumSet;
import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The capability block as octets (§2). */
public final class CapabilityBlocks {

    /** Octets of a block. */
    public static final int LENGTH = 6;

    private static final int MM_STATED = 1;
    private static final int SM_STATED = 2;

    private CapabilityBlocks() {
    }

    /** The block as it stands in an element and in a transcript: six octets, spare bits 0. */
    public static Octets encode(CapabilityBlock block) {
        var out = new OctetWriter(LENGTH);
        write(out, block);
        return out.toOctets();
    }

    /**
     * Reads a block.
     *
     * @throws OnDemandDecodeException with #111 if it has not six octets
     */
    public static CapabilityBlock decode(Octets block) {
        if (block.length() != LENGTH) {
            throw OnDemandDecodeException.malformed("a capability block of " + block.length() + " octets", 0);
        }
        return read(block.reader());
    }

    static CapabilityBlock read(OctetReader in) {
        int stated = in.u8();
        var mm = services(Layer.MM, in.u8());
        var sm = services(Layer.SM, in.u8());
        int bits = in.u8();
        var groups = EnumSet.noneOf(KeyAgreementGroup.class);
        for (var group : KeyAgreementGroup.values()) {
            if ((bits & bit(group)) != 0) {
                groups.add(group);
            }
        }
        return new CapabilityBlock((stated & MM_STATED) == 0 ? null : mm, (stated & SM_STATED) == 0 ? null : sm, groups, in.u8(), in.u8());
    }

    static void write(OctetWriter out, CapabilityBlock block) {
        out.u8((block.mm() == null ? 0 : MM_STATED) | (block.sm() == null ? 0 : SM_STATED));
        out.u8(bits(block.mm())).u8(bits(block.sm()));
        out.u8(block.groups().stream().mapToInt(CapabilityBlocks::bit).sum());
        out.u8(block.smCiphering()).u8(block.smIntegrity());
    }

    private static Set<SecurityService> services(Layer layer, int bits) {
        var services = EnumSet.noneOf(SecurityService.class);
        for (var service : SecurityService.values()) {
            if (service.isOf(layer) && (bits & bit(service)) != 0) {
                services.add(service);
            }
        }
        return services;
    }

    private static int bits(@Nullable Set<SecurityService> services) {
        return services == null ? 0 : services.stream().mapToInt(CapabilityBlocks::bit).sum();
    }

    private static int bit(SecurityService service) {
        return 1 << service.value() - 1;
    }

    /** From the weakest group to the strongest. */
    private static int bit(KeyAgreementGroup group) {
        return switch (group) {
            case SECP256R1 -> 1;
            case X25519 -> 2;
            case X25519MLKEM768 -> 4;
        };
    }
}
