// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.app.decode.Node.Group;
import org.alcazar.app.decode.Node.Items;
import org.alcazar.app.decode.Node.Member;
import org.alcazar.app.decode.Node.Value;
import org.alcazar.eap.aka.AkaAttribute;
import org.alcazar.eap.aka.AkaAttributes;
import org.alcazar.gtp.v2c.codec.RawIe;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.NetworkName;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.element.TimeZone;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.pfcp.element.Flag;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** What is shown in a form of its own: identities as they are written, causes with number and name, addresses, times. */
final class Leaves {

    /** Between the eras of NTP and of Unix, in seconds (RFC 5905 §6). */
    private static final long NTP_TO_UNIX = 2_208_988_800L;

    private static final Set<String> ADDRESSES = Set.of("ipAddress", "transportLayerAddress", "peerAddress", "ipv4", "ipv6", "nodeAddress", "address");
    private static final Set<String> TEXTS = Set.of("message", "identity", "networkName", "pseudonym", "data", "dnn", "nai", "name");
    private static final Map<Integer, String> GTP_CAUSES = gtpCauses();
    private static final Map<Enum<?>, Node> CONSTANTS = new ConcurrentHashMap<>();
    private static final Set<String> IN_HEX = Set.of("teid", "tmsi", "mTmsi", "mac");

    private static final ClassValue<NumberOf> NUMBERS = new ClassValue<>() {
        @Override
        protected NumberOf computeValue(Class<?> type) {
            try {
                var method = type.getMethod("value");
                method.setAccessible(true);
                return new NumberOf(method);
            } catch (NoSuchMethodException e) {
                return new NumberOf(null);
            }
        }
    };

    /** How an enumeration tells its coded value, if it does. */
    private record NumberOf(@Nullable Method method) {

        long of(Enum<?> constant) {
            if (method == null) {
                return constant.ordinal();
            }
            try {
                return method.invoke(constant) instanceof Number number ? number.longValue() : constant.ordinal();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(method + " can't be read", e);
            }
        }
    }

    private Leaves() {
    }

    /** The value's own form; null if it is shown by its components. */
    static @Nullable Node of(Object value, Shape shape) {
        return switch (value) {
            case SecurityKey key -> Value.of(key.secret().disclose().toHex());
            case Key key -> Value.of(key.secret().disclose().toHex());
            case Plmn plmn -> Value.of(plmn.mccText() + "-" + plmn.mncText());
            case org.alcazar.nas.element.Tai tai -> Value.of("%s-%s/%06x".formatted(tai.plmn().mccText(), tai.plmn().mncText(), tai.tac()));
            case Suci suci -> Value.of(suci.toSuciString());
            case FiveGGuti guti -> Value.of(guti.toString());
            case org.alcazar.nas.element.FiveGSTmsi tmsi -> Value.of("5g-s-tmsi-%03x%02x%08x".formatted(tmsi.amfSet(), tmsi.amfPointer(), tmsi.tmsi()));
            case Imei imei -> Value.of("imei-" + imei.digits());
            case Imeisv imeisv -> Value.of(imeisv.toPei());
            case NetworkName name -> Value.of(name.text() == null ? name.contents().toHex() : name.text());
            case TimeZone zone -> Value.of(zone(zone.quarterHours()));
            case UeSecurityCapability capability -> capability(capability);
            case org.alcazar.nas.element.GprsTimer2 timer -> timer(timer.unit(), timer.value(), duration(timer));
            case org.alcazar.nas.element.GprsTimer3 timer -> timer(timer.unit(), timer.value(), duration(timer));
            case org.alcazar.pfcp.element.Cause cause -> cause(cause.value(), cause.toString());
            case org.alcazar.gtp.v2c.element.Cause cause when cause.offending() == null && !cause.fromRemote() && !cause.pdnConnectionError()
                    && !cause.bearerContextError() -> cause(cause.value(), GTP_CAUSES.getOrDefault(cause.value(), ""));
            case org.alcazar.pfcp.element.Snssai slice -> Value.of("%02x-%06x".formatted(slice.sst(), slice.sd()));
            case SecurityServiceIdentifier identifier -> Value.of(SecurityServices.words(identifier));
            case CapabilityBlock block -> Value.of(SecurityServices.words(block));
            case AkaAttribute attribute -> attribute(attribute);
            case RawIe element -> raw(element);
            case Rest rest -> rest.ignored().isEmpty() ? Value.of("order of elements kept") : new Items(rest.ignored().stream().map(Leaves::raw).toList());
            default -> shape.inOwnWords() ? itself(value) : value instanceof Record ? null : Value.of(value.toString());
        };
    }

    /** The value's own words, if it has other than every record has. */
    private static @Nullable Value itself(Object value) {
        var text = value.toString();
        return text.startsWith(value.getClass().getSimpleName() + "[") ? null : Value.of(text);
    }

    private static Node raw(RawIe element) {
        return new Group("", List.of(new Member("type", new Value(element.type() + " " + element.name(), (long) element.type())),
                new Member("instance", Value.of(element.instance())), new Member("value", Value.of(element.value().toHex()))));
    }

    private static String zone(int quarters) {
        return "%s%02d:%02d".formatted(quarters < 0 ? "-" : "+", Math.abs(quarters) / 4, Math.abs(quarters) % 4 * 15);
    }

    private static @Nullable Duration duration(Object timer) {
        return switch (timer) {
            case org.alcazar.nas.element.GprsTimer2 two -> two.duration();
            case org.alcazar.nas.element.GprsTimer3 three -> three.duration();
            default -> null;
        };
    }

    private static Value timer(int unit, int value, @Nullable Duration duration) {
        return Value.of(duration == null ? "unit " + unit + ", value " + value : text(duration));
    }

    private static String text(Duration duration) {
        return duration.toString().substring(2).replaceAll("(?<=[HMS])(?=[0-9])", " ").toLowerCase(Locale.ROOT);
    }

    private static Value capability(UeSecurityCapability capability) {
        var names = new ArrayList<String>();
        algorithms(names, "5G-EA", capability.fiveGEa());
        algorithms(names, "5G-IA", capability.fiveGIa());
        algorithms(names, "EEA", capability.eea());
        algorithms(names, "EIA", capability.eia());
        return Value.of(capability.contents().toHex() + " (" + String.join(" ", names) + ")");
    }

    static void algorithms(List<String> names, String prefix, int bits) {
        for (int i = 0; i < 8; i++) {
            if ((bits << i & 0x80) != 0) {
                names.add(prefix + i);
            }
        }
    }

    private static Value cause(int value, String text) {
        return Value.of("#" + value + " " + text.replace(" (" + value + ")", "").toLowerCase(Locale.ROOT));
    }

    /** The flags that are set, by name where their type is known. */
    static Node flags(Flags<?> flags, @Nullable Class<?> type) {
        var names = new ArrayList<Node>();
        if (type != null && Flag.class.isAssignableFrom(type) && type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                int bit = ((Flag) constant).bit();
                if (bit / 8 < flags.octets().length() && (flags.octets().at(bit / 8) >> bit % 8 & 1) == 1) {
                    names.add(constant((Enum<?>) constant));
                }
            }
        }
        return names.isEmpty() ? Value.of(flags.octets().toHex()) : new Items(names);
    }

    /** The standard's name of the attribute, and its value. */
    private static Node attribute(AkaAttribute attribute) {
        var name = AkaAttributes.name(attribute);
        var members = new ArrayList<Member>();
        members.add(new Member("attribute", new Value(name == null ? "type " + AkaAttributes.type(attribute) : name,
                name == null ? (Object) (long) AkaAttributes.type(attribute) : name)));
        var shape = Shape.of(attribute.getClass());
        var values = shape.values(attribute);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            var component = shape.components().get(i);
            if (value instanceof Octets octets) {
                members.add(new Member(component.name(), octets(octets, component.name())));
            } else if (value instanceof Integer number && !component.name().equals("type")) {
                members.add(new Member(component.name(), Value.of(number)));
            }
        }
        return new Group("", members);
    }

    /** The constants of GTPv2's cause, by value. */
    private static Map<Integer, String> gtpCauses() {
        var names = new HashMap<Integer, String>();
        for (var field : org.alcazar.gtp.v2c.element.Cause.class.getFields()) {
            try {
                if (field.getType() == int.class && Modifier.isStatic(field.getModifiers())) {
                    names.put(field.getInt(null), field.getName().replace('_', ' '));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return Map.copyOf(names);
    }

    /** A constant by its name; of a cause the number as well. */
    static Node constant(Enum<?> constant) {
        var known = CONSTANTS.get(constant);
        return known == null ? CONSTANTS.computeIfAbsent(constant, Leaves::shown) : known;
    }

    private static Node shown(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        var name = Names.constant(constant);
        if (!type.getSimpleName().contains("Cause")) {
            return new Value(name, constant.name());
        }
        long number = NUMBERS.get(type).of(constant);
        // The groups of NGAP and S1AP are types of their own, whose names tell the group.
        var group = type.getSimpleName().startsWith("Cause") && type.getSimpleName().length() > 5
                ? Names.words(type.getSimpleName().substring(5)).toLowerCase(Locale.ROOT) + " " : "";
        return new Value(group + "#" + number + " " + name, group + "#" + number + " " + name);
    }

    static Node number(long number, String name) {
        if (IN_HEX.contains(name)) {
            return Value.of("0x" + HexFormat.of().toHexDigits(number, 8));
        }
        return switch (name) {
            case "seid" -> Value.of("0x" + HexFormat.of().toHexDigits(number));
            case "timeStamp", "recoveryTimeStamp", "ueIpAddressUsageTime" -> number < 1L << 32 && number >= 0
                    ? new Value(Instant.ofEpochSecond(number - NTP_TO_UNIX).toString(), number) : Value.of(number);
            case "tac" -> Value.of("0x" + HexFormat.of().toHexDigits(number, 6));
            default -> Value.of(number);
        };
    }

    static Node bits(BitString bits, String name) {
        if (ADDRESSES.contains(name) && bits.length() % 8 == 0) {
            var octets = bits.octets();
            if (octets.length() == 20) {
                return Value.of(address(octets.slice(0, 4)) + ", " + address(octets.slice(4, 20)));
            }
            var address = address(octets);
            if (address != null) {
                return Value.of(address);
            }
        }
        return Value.of(bits.octets().toHex() + (bits.length() % 8 == 0 ? "" : "/" + bits.length()));
    }

    static Node octets(Octets octets, String name) {
        if (ADDRESSES.contains(name)) {
            var address = address(octets);
            if (address != null) {
                return Value.of(address);
            }
        }
        if (TEXTS.contains(name)) {
            var text = printable(octets);
            if (text != null) {
                return new Value(octets.toHex() + " \"" + text + "\"", octets.toHex());
            }
        }
        return Value.of(octets.toHex());
    }

    private static @Nullable String address(Octets octets) {
        if (octets.length() != 4 && octets.length() != 16) {
            return null;
        }
        try {
            return InetAddress.getByAddress(octets.toArray()).getHostAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static @Nullable String printable(Octets octets) {
        if (octets.isEmpty()) {
            return null;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toArray())).toString();
            return text.chars().noneMatch(Character::isISOControl) ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
