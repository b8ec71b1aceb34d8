// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcazar.app.decode.RecordTree.Place;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What NAS messages hold of on-demand security services, and the words for it. */
final class SecurityServices {

    private SecurityServices() {
    }

    /** A part of a NAS message, with its name where the place does not say. */
    record Part(String name, Object content) {
    }

    /** Whether a message's content belongs to the services. */
    static boolean isContentOf(Object owner) {
        return owner instanceof SecurityServiceDownlink || owner instanceof SecurityServiceUplink || owner instanceof SmSecurityServiceDownlink
                || owner instanceof SmSecurityServiceUplink;
    }

    /**
     * What a message's content says.
     *
     * @throws DecodeException if it is not as it must be
     */
    static Part content(Octets content) {
        return new Part("", SecurityServiceMessages.decode(content));
    }

    /**
     * What an element says.
     *
     * @return null if the element is another, or another's
     * @throws DecodeException if it is not as it must be
     */
    static @Nullable Part element(Octets value, Place place) {
        if (!(place.owner() instanceof OtherElements.Element element) || !ServiceElements.isOurs(value)) {
            return null;
        }
        return switch (element.iei()) {
            case OtherElements.SECURITY_SERVICE_CAPABILITY -> new Part("Security service capability", ServiceElements.decodeCapability(value));
            case OtherElements.SECURITY_SERVICE_PAYLOAD -> new Part("Security service payload", ServiceElements.decodePayload(value));
            default -> null;
        };
    }

    /** Whether the message may hold the elements: one of 5GS whose table names them. */
    static boolean hasElements(Object message) {
        return message instanceof FiveGmmMessage || message instanceof FiveGsmMessage;
    }

    /** {@code DH exchange (MM, by UE)}. */
    static String words(SecurityServiceIdentifier identifier) {
        return words(identifier.service()) + " (" + identifier.layer() + ", by " + (identifier.initiator() == Initiator.UE ? "UE" : "network") + ")";
    }

    static String words(SecurityService service) {
        return switch (service) {
            case DH_EXCHANGE -> "DH exchange";
            case INDEPENDENT_SM_SECURITY -> "independent SM security";
            case DEVICE_AUTHENTICATION, USER_AUTHENTICATION, SECONDARY_AUTHENTICATION -> Names.constant(service);
        };
    }

    /** {@code aware}, or what is stated, layer by layer, and by what means. */
    static String words(CapabilityBlock block) {
        var parts = new ArrayList<String>();
        stated(parts, "MM", block.mm());
        stated(parts, "SM", block.sm());
        if (parts.isEmpty()) {
            parts.add("aware");
        }
        if (!block.groups().isEmpty()) {
            parts.add("groups: " + sorted(block.groups()).stream().map(Names::constant).collect(Collectors.joining(", ")));
        }
        var algorithms = new ArrayList<String>();
        Leaves.algorithms(algorithms, "5G-EA", block.smCiphering());
        Leaves.algorithms(algorithms, "5G-IA", block.smIntegrity());
        if (!algorithms.isEmpty()) {
            parts.add("SM protection: " + String.join(", ", algorithms));
        }
        return String.join("; ", parts);
    }

    private static void stated(List<String> parts, String layer, @Nullable Set<SecurityService> services) {
        if (services != null) {
            parts.add(layer + ": " + (services.isEmpty() ? "none" : sorted(services).stream().map(SecurityServices::words)
                    .collect(Collectors.joining(", "))));
        }
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> set) {
        return set.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
