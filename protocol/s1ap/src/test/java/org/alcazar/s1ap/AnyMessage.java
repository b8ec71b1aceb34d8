// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.s1ap.element.UePagingId;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of every class, with every kind of element in them: it walks the records' components, so that a new message or element is
 * tested from the day it is there. What a component's Java type doesn't say is in {@link #RANGES}.
 */
final class AnyMessage {

    /** Ranges of numbers, lengths of texts and octets, numbers of a list's elements, bits of a bit string. */
    private record Range(long least, long most) {

        long pick(RandomGenerator random) {
            return Generators.longs(least, most).next(random);
        }
    }

    private static final Map<String, Range> RANGES = Map.ofEntries(
            range("bitRate", 0, 10000000000L), range("cellId", 0, 268435455), range("cellIdentity", 0, 268435455), range("ci", 0, 65535),
            range("csgId", 0, 134217727), range("dcnId", 0, 65535), range("dlGtpTeid", 0, 4294967295L),
            range("dlTransportLayerAddress", 1, 160), range("eRabGuaranteedBitrateDl", 0, 10000000000L),
            range("eRabGuaranteedBitrateUl", 0, 10000000000L), range("eRabId", 0, 20), range("eRabMaximumBitrateDl", 0, 10000000000L),
            range("eRabMaximumBitrateUl", 0, 10000000000L), range("encryptionAlgorithms", 0, 65535),
            range("eutranRoundTripDelayEstimationInfo", 0, 2047), range("extendedBitRate", 10_000_000_001L, 4000000000000L),
            range("extendedERabGuaranteedBitrateDl", 10_000_000_001L, 4000000000000L),
            range("extendedERabGuaranteedBitrateUl", 10_000_000_001L, 4000000000000L),
            range("extendedERabMaximumBitrateDl", 10_000_000_001L, 4000000000000L),
            range("extendedERabMaximumBitrateUl", 10_000_000_001L, 4000000000000L), range("extendedRncId", 4096, 65535),
            range("extendedUeAggregateMaximumBitRateDl", 10_000_000_001L, 4000000000000L),
            range("extendedUeAggregateMaximumBitRateUl", 10_000_000_001L, 4000000000000L), range("fiveGsTac", 0, 16777215),
            range("gnbId", 22, 32), range("gtpTeid", 0, 4294967295L), range("gwTransportLayerAddress", 1, 160), range("imsi", 3, 8),
            range("integrityProtectionAlgorithms", 0, 65535), range("lac", 0, 65535), range("mTmsi", 0, 4294967295L),
            range("maskedImeisv", 64, 64), range("mmec", 0, 255), range("mmeCode", 0, 255), range("mmeGroupId", 0, 65535),
            range("nrEncryptionAlgorithms", 0, 65535), range("nrIntegrityProtectionAlgorithms", 0, 65535),
            range("nextHopChainingCount", 0, 7), range("priorityLevel", 0, 15), range("qci", 0, 255), range("rac", 0, 255),
            range("relativeMmeCapacity", 0, 255), range("rncId", 0, 4095), range("siptoLGwTransportLayerAddress", 1, 160),
            range("subscriberProfileIDforRfp", 1, 256), range("subscriberProfileIdForRfp", 1, 256), range("tac", 0, 65535),
            range("trafficLoadReductionIndication", 1, 99), range("transportLayerAddress", 1, 160),
            range("ueAggregateMaximumBitRateDl", 0, 10000000000L), range("ueAggregateMaximumBitRateUl", 0, 10000000000L),
            range("ueIdentityIndexValue", 0, 1023), range("ueUsageType", 0, 255), range("ulGtpTeid", 0, 4294967295L),
            range("ulTransportLayerAddress", 1, 160), range("value of GnbId", 22, 32), range("value of Home", 0, 268435455),
            range("value of Imsi", 3, 8), range("value of LongMacro", 0, 2097151), range("value of Macro", 0, 1048575),
            range("value of ShortMacro", 0, 262143), range("servedGroupIds element", 0, 65535), range("servedMmecs element", 0, 255),
            range("forbiddenTacs element", 0, 65535), range("forbiddenLacs element", 0, 65535), range("procedureCode", 0, 255),
            range("id of CriticalityDiagnosticsIe", 0, 0xffff), range("value of MmeUeS1apId", 0, 0xffff_ffffL),
            range("value of EnbUeS1apId", 0, 0xff_ffff), range("value of PlmnIdentity", 0, 0xff_ffff), range("elements", 0, 5),
            range("connections", 1, 200));

    private static final Range LIST = new Range(1, 3);
    private static final Range TEXT = new Range(1, 150);
    private static final Range OCTETS = new Range(1, 300);

    private static final int ZEROES = 64;

    /** 001010123456789: no more digits than an IMSI has. */
    private static final Octets IMSI = Octets.fromHex("00010121436587f9");

    private final RandomGenerator random;
    private final boolean foreign;

    private AnyMessage(RandomGenerator random, boolean foreign) {
        this.random = random;
        this.foreign = foreign;
    }

    static Generator<S1apMessage> of(Class<? extends S1apMessage> type) {
        return random -> (S1apMessage) new AnyMessage(random, true).record(type);
    }

    /**
     * The same with nothing that a dissector of other protocols could find fault with: networks of decimal digits, and zeroes for octets
     * that others define.
     */
    static Generator<S1apMessage> withoutForeignOctets(Class<? extends S1apMessage> type) {
        return random -> (S1apMessage) new AnyMessage(random, false).record(type);
    }

    /** All classes of messages. */
    static Stream<Class<? extends S1apMessage>> classes() {
        return SealedTypes.leaves(S1apMessage.class).map(type -> type.asSubclass(S1apMessage.class));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(type, components[i]);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private @Nullable Object component(Class<?> owner, RecordComponent component) {
        var type = component.getAnnotatedType();
        // What is between NG-RAN and E-UTRAN is NGAP's, which dissectors look into.
        if (!foreign && component.getName().startsWith("intersystemSon")) {
            return null;
        }
        if (type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        return value(component.getName(), owner, type);
    }

    private Object value(String name, Class<?> owner, AnnotatedType annotated) {
        var type = annotated.getType() instanceof ParameterizedType list ? (Class<?>) list.getRawType() : (Class<?>) annotated.getType();
        if (type == List.class) {
            var element = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            return list(name, owner, element);
        }
        if (type == Residue.class) {
            return Residue.NONE;
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return (int) range(name, owner).pick(random);
        }
        if (type == long.class || type == Long.class) {
            return range(name, owner).pick(random);
        }
        if (type == String.class) {
            return text(name);
        }
        if (type == Octets.class) {
            return owner == UePagingId.Imsi.class && !foreign ? IMSI : octets(octets(name, owner));
        }
        if (type == BitString.class) {
            return bits((int) range(name, owner).pick(random));
        }
        if (type == SecurityKey.class) {
            return new SecurityKey(Secret.wrap(bytes(32)));
        }
        if (type == PlmnIdentity.class && !foreign) {
            return PlmnIdentity.of("001", "01");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        var leaves = SealedTypes.leaves(type).toList();
        var leaf = leaves.get(random.nextInt(leaves.size()));
        return leaf.isEnum() ? leaf.getEnumConstants()[random.nextInt(leaf.getEnumConstants().length)] : record(leaf);
    }

    private List<Object> list(String name, Class<?> owner, AnnotatedType element) {
        var range = RANGES.getOrDefault(name, LIST);
        int count = (int) range.pick(random);
        var list = new ArrayList<Object>();
        for (int i = 0; i < count; i++) {
            list.add(value(name + " element", owner, element));
        }
        return List.copyOf(list);
    }

    private String text(String name) {
        int length = (int) TEXT.pick(random);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(' ', '~' + 1));
        }
        return name.equals("utf8") ? text + "é€" : text.toString();
    }

    private BitString bits(int length) {
        var bytes = bytes((length + 7) / 8);
        if (length % 8 != 0) {
            bytes[bytes.length - 1] &= (byte) (0xff00 >> length % 8);
        }
        return new BitString(Octets.wrap(bytes), length);
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Octets octets(Range range) {
        return Octets.wrap(foreign ? bytes((int) range.pick(random)) : new byte[(int) Math.min(range.most, Math.max(range.least, ZEROES))]);
    }

    private static Range octets(String name, Class<?> owner) {
        return RANGES.getOrDefault(name + " of " + owner.getSimpleName(), RANGES.getOrDefault(name, OCTETS));
    }

    private static Range range(String name, Class<?> owner) {
        var range = RANGES.getOrDefault(name + " of " + owner.getSimpleName(), RANGES.get(name));
        if (range == null) {
            throw new AssertionError("no range for " + name + " of " + owner.getSimpleName());
        }
        return range;
    }

    private static Map.Entry<String, Range> range(String name, long least, long most) {
        return Map.entry(name, new Range(least, most));
    }
}
