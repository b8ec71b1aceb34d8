// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.FqCsid;
import org.alcazar.pfcp.element.MacAddressList;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.PacketRate;
import org.alcazar.pfcp.element.RawElement;
import org.alcazar.pfcp.element.RedirectInformation;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.element.UserPlaneIpResourceInformation;
import org.alcazar.pfcp.message.EthernetPacketFilter;
import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionMessage;
import org.alcazar.pfcp.message.UpdateDuplicatingParameters;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Messages of all kinds, made by the components of their records. */
final class RandomMessages {

    /** Bits of the whole numbers that are not 8. */
    private static final Map<String, Integer> BITS = Map.ofEntries(Map.entry("pdrId", 16), Map.entry("pdrIds", 16), Map.entry("offendingIe", 16),
            Map.entry("qfi", 6), Map.entry("qfis", 6), Map.entry("pagingPolicyIndicator", 3), Map.entry("pagingPolicyIndication", 6),
            Map.entry("sourceInterfaceType", 6), Map.entry("destinationInterfaceType", 6), Map.entry("ethertype", 16),
            Map.entry("numberOfReports", 16), Map.entry("dlDataPacketsSize", 16), Map.entry("dlBufferingSuggestedPacketCount", 16),
            Map.entry("validityTimer", 16), Map.entry("tosTrafficClass", 8), Map.entry("flowLabel", 20), Map.entry("unit", 3), Map.entry("value", 5),
            Map.entry("type", 1), Map.entry("exponent", 30), Map.entry("count", 15), Map.entry("sd", 24), Map.entry("direction", 3),
            Map.entry("serviceClassIndicator", 16), Map.entry("packets", 16), Map.entry("headerType", 5), Map.entry("priorityCodePoint", 3),
            Map.entry("vlanId", 12));
    /** Components of 64 bits; other long ones have 32. */
    private static final Set<String> WIDE = Set.of("seid", "total", "uplink", "downlink", "totalPackets", "uplinkPackets", "downlinkPackets",
            "packets", "octets", "valueDigits");
    private static final Set<String> MANDATORY_LISTS = Set.of("createPdrs", "createFars", "pdrIds", "remoteFTeids", "remoteGtpuPeers",
            "ueIpAddressPoolIdentities", "offendingIeInformation");
    private static final Set<String> MAC = Set.of("source", "destination", "upperSource", "upperDestination");
    /** Components of responses that only a rejection may lack. */
    private static final Set<String> EXPECTED = Set.of("nodeId", "recoveryTimeStamp");
    /** Groups that may stand in an update, where one without content is none. */
    private static final Set<Class<?>> NEVER_EMPTY = Set.of(EthernetPacketFilter.class, UpdateForwardingParameters.class,
            UpdateDuplicatingParameters.class);
    private static final int UNKNOWN_TYPE = 400;
    private static final List<Class<?>> TYPES = List.of(permitted(NodeMessage.class), permitted(SessionMessage.class)).stream()
            .flatMap(List::stream).toList();

    private final RandomGenerator random;

    private RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    /** The records of all messages. */
    static List<Class<?>> types() {
        return TYPES;
    }

    /** A message of any kind. */
    static final Generator<PfcpPdu> ANY = random -> of(TYPES.get(random.nextInt(TYPES.size()))).next(random);

    /** A message of the record. */
    static Generator<PfcpPdu> of(Class<?> type) {
        return random -> {
            var message = (PfcpMessage) new RandomMessages(random).record(type);
            boolean ofSession = message instanceof SessionMessage;
            var priority = ofSession && random.nextBoolean() ? Integer.valueOf(random.nextInt(16)) : null;
            return new PfcpPdu(ofSession ? random.nextLong() : 0, random.nextInt(1 << 24), priority, random.nextBoolean(), message);
        };
    }

    private static List<Class<?>> permitted(Class<?> sealed) {
        return Arrays.asList(sealed.getPermittedSubclasses());
    }

    /** A record of the type; what its constructor refuses is tried again. */
    private Object record(Class<?> type) {
        for (int tries = 0; tries < 1000; tries++) {
            try {
                var components = type.getRecordComponents();
                var values = new @Nullable Object[components.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = component(components[i]);
                }
                if (!NEVER_EMPTY.contains(type) || !Arrays.stream(values).allMatch(RandomMessages::isNothing)) {
                    return constructor(type, components).newInstance(values);
                }
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(e);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no value of " + type);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals(List.of()) || value.equals(OtherElements.NONE);
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) throws NoSuchMethodException {
        var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    private @Nullable Object component(RecordComponent component) {
        boolean expected = EXPECTED.contains(component.getName()) && component.getDeclaringRecord().getSimpleName().endsWith("Response");
        boolean nullable = !expected && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextInt(3) > 0 ? null : value(component.getName(), component.getGenericType());
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(name, generic.getActualTypeArguments()[0]) : new Flags<>(octets(1, 8));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        } else if (plain.isInterface()) {
            return record(permitted(plain).get(random.nextInt(permitted(plain).size())));
        }
        var leaf = leaf(name, plain);
        return leaf != null ? leaf : record(plain);
    }

    private List<Object> list(String name, Type element) {
        var list = new ArrayList<>();
        int least = MANDATORY_LISTS.contains(name) ? 1 : 0;
        for (int left = random.nextInt(least, least + 3); left > 0; left--) {
            list.add(value(name, element));
        }
        return list;
    }

    private @Nullable Object leaf(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> Generators.ints(0, (1 << BITS.getOrDefault(name, 8)) - 1).next(random);
            case "long", "Long" -> WIDE.contains(name) ? random.nextLong() : Generators.longs(0, 0xffff_ffffL).next(random);
            case "String" -> Generators.digits(0, 40).next(random);
            case "Octets" -> name.equals("upfInstanceId") ? octets(16, 16) : MAC.contains(name) ? octets(6, 6) : octets(0, 20);
            case "Instant" -> Scalars.TIME.read(reader(octets(4, 4)));
            case "Inet4Address" -> address(4, Inet4Address.class);
            case "Inet6Address" -> address(16, Inet6Address.class);
            case "OctetString" -> new OctetString(octets(1, 20));
            case "DomainName" -> new DomainName(octets(1, 20));
            case "Cause" -> new Cause(random.nextInt(1, 256));
            case "BitRates" -> new BitRates(random.nextLong(1L << 40), random.nextLong(1L << 40));
            case "OtherElements" -> others();
            default -> constrained(type);
        };
    }

    /** Elements whose components hang together. */
    private @Nullable Object constrained(Class<?> type) {
        if (type == OuterHeaderCreation.class) {
            int description = random.nextInt(1, 0x10000);
            return new OuterHeaderCreation(description, OuterHeaderCreation.hasTeid(description) ? random.nextLong(1L << 32) : null,
                    OuterHeaderCreation.hasIpv4(description) ? address(4, Inet4Address.class) : null,
                    OuterHeaderCreation.hasIpv6(description) ? address(16, Inet6Address.class) : null,
                    OuterHeaderCreation.hasPort(description) ? random.nextInt(0x10000) : null,
                    (description & OuterHeaderCreation.C_TAG) != 0 ? random.nextInt(1 << 24) : null,
                    (description & OuterHeaderCreation.S_TAG) != 0 ? random.nextInt(1 << 24) : null);
        } else if (type == FailedRuleId.class) {
            var rule = FailedRuleId.RuleType.values()[random.nextInt(FailedRuleId.RuleType.values().length)];
            return new FailedRuleId(rule, random.nextLong(1L << 8 * rule.octets()));
        } else if (type == FqCsid.class) {
            int kind = random.nextInt(3);
            return new FqCsid(kind, octets(kind == 1 ? 16 : 4, kind == 1 ? 16 : 4), Generators.lists(Generators.ints(0, 0xffff), 0, 15).next(random),
                    random.nextBoolean() ? random.nextInt(16) : null);
        } else if (type == MacAddressList.class) {
            var tag = random.nextBoolean() ? Octets.EMPTY : octets(3, 3);
            return new MacAddressList(List.of(octets(6, 6), octets(6, 6)), tag, tag);
        } else if (type == PacketRate.class) {
            var rate = new PacketRate.Rate(random.nextInt(8), random.nextInt(0x10000));
            var additional = random.nextBoolean() ? rate : null;
            return random.nextBoolean() ? new PacketRate(rate, null, additional, null) : new PacketRate(rate, rate, additional, additional);
        } else if (type == RedirectInformation.class) {
            var other = random.nextBoolean() ? new OctetString(octets(0, 20)) : null;
            return new RedirectInformation(random.nextInt(16), new OctetString(octets(0, 20)), other,
                    other != null && random.nextBoolean() ? random.nextInt(0x10000) : null);
        } else if (type == UeIpAddress.class) {
            boolean given = random.nextBoolean();
            var length = random.nextInt(3);
            return new UeIpAddress(given ? address(4, Inet4Address.class) : null, given ? address(16, Inet6Address.class) : null,
                    random.nextBoolean(), !given, !given, length == 1 ? random.nextInt(65) : null, length == 2 ? random.nextInt(129) : null);
        } else if (type == UserPlaneIpResourceInformation.class) {
            int bits = random.nextInt(8);
            return new UserPlaneIpResourceInformation(bits, bits == 0 ? null : random.nextInt(256), address(4, Inet4Address.class), null,
                    random.nextBoolean() ? new DomainName(octets(1, 20)) : null, null);
        }
        return null;
    }

    private OtherElements others() {
        if (random.nextInt(8) > 0) {
            return OtherElements.NONE;
        }
        return OtherElements.of(new RawElement(random.nextInt(UNKNOWN_TYPE, 0x10000), octets(0, 20)), new RawElement(UNKNOWN_TYPE, octets(0, 4)));
    }

    private Octets octets(int least, int most) {
        return Octets.wrap(Generators.bytes(least, most).next(random));
    }

    private static OctetReader reader(Octets octets) {
        return octets.reader();
    }

    private <A extends InetAddress> A address(int length, Class<A> type) {
        try {
            var bytes = octets(length, length).toArray();
            return type.cast(length == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
