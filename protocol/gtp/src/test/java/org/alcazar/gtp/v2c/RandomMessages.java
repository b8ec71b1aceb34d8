// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.codec.RawIe;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.EpsMmContextAdditions;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.gtp.v2c.element.Msisdn;
import org.alcazar.gtp.v2c.element.NextHop;
import org.alcazar.gtp.v2c.element.OldEpsSecurityContext;
import org.alcazar.gtp.v2c.element.OtherMmContext;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.Quadruplet;
import org.alcazar.gtp.v2c.element.Quintuplet;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.gtp.v2c.message.MessageNames;
import org.alcazar.gtp.v2c.message.OtherMessage;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Random values of messages, component by component, within what their elements can hold. */
final class RandomMessages {

    static final List<Class<?>> TYPES = List.of(Gtpv2Message.class.getPermittedSubclasses());

    static final Generator<Gtpv2Message> ANY = random -> of(TYPES.get(random.nextInt(TYPES.size()))).next(random);

    private static final Set<String> MANDATORY_LISTS = Set.of("bearersToCreate", "bearersToUpdate", "bearersToDelete");

    private RandomMessages() {
    }

    static Generator<Gtpv2Message> of(Class<?> type) {
        return type == OtherMessage.class ? RandomMessages::other : random -> (Gtpv2Message) record(type, random);
    }

    /** A message that the standard names and that has no record of its own. */
    private static OtherMessage other(RandomGenerator random) {
        int[] types = IntStream.range(0, 256).filter(type -> MessageNames.isKnown(type) && Gtpv2MessageType.of(type) == null).toArray();
        var elements = Generators.lists(some -> RawIe.of(some.nextInt(256), some.nextInt(16), some(some.nextInt(20), some)), 0, 5);
        return new OtherMessage(types[random.nextInt(types.length)], elements.next(random));
    }

    private static Object record(Class<?> type, RandomGenerator random) {
        try {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Arrays.stream(components).map(component -> component(component, random)).toArray();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object component(RecordComponent component, RandomGenerator random) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && random.nextBoolean() ? null : value(component.getName(), component.getGenericType(), random);
    }

    private static Object value(String name, Type type, RandomGenerator random) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            int least = MANDATORY_LISTS.contains(name) ? 1 : 0;
            return list(list.getActualTypeArguments()[0], name, random.nextInt(least, 4), random);
        }
        if (type instanceof ParameterizedType) {
            return new Instanced<>(random.nextInt(16), fTeid(random));
        }
        var raw = (Class<?>) type;
        if (raw == int.class || raw == Integer.class) {
            return Generators.ints(0, most(name)).next(random);
        } else if (raw == long.class || raw == Long.class) {
            return Generators.longs(0, name.endsWith("link") ? rate(name) : 0xffff_ffffL).next(random);
        } else if (raw == boolean.class) {
            return random.nextBoolean();
        } else if (raw == Octets.class) {
            return octets(name, random);
        } else if (raw == Rest.class) {
            return Rest.NONE;
        } else if (raw == Imsi.class) {
            return new Imsi(digits(15, random));
        } else if (raw == Msisdn.class) {
            return new Msisdn(digits(15, random));
        } else if (raw == Mei.class) {
            return new Mei(digits(16, random));
        } else if (raw == PlmnId.class) {
            return new PlmnId(Generators.digits(3, 3).next(random), Generators.digits(2, 3).next(random));
        } else if (raw == Cause.class) {
            return new Cause(random.nextInt(256), random.nextBoolean(), random.nextBoolean(), random.nextBoolean(),
                    random.nextBoolean() ? null : new OffendingIe(random.nextInt(256), random.nextInt(16)));
        } else if (raw == DomainName.class) {
            return new DomainName(Octets.fromHex("01610362c364"));
        } else if (raw == FTeid.class) {
            return fTeid(random);
        } else if (raw == PdnAddress.class) {
            return pdnAddress(random);
        } else if (raw == Indication.class) {
            return new Indication(some(random.nextInt(1, 10), random));
        } else if (raw == MmContext.class) {
            return random.nextInt(4) == 0 ? new OtherMmContext(103 + random.nextInt(4), key(random.nextInt(60), random)) : eps(random);
        } else if (raw.isRecord()) {
            return record(raw, random);
        }
        throw new AssertionError("no generator for " + name + " " + type);
    }

    private static List<Object> list(Type element, String name, int size, RandomGenerator random) {
        var list = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) {
            list.add(value(name, element, random));
        }
        return list;
    }

    private static long rate(String name) {
        return name.startsWith("max") || name.startsWith("guaranteed") ? 0xff_ffff_ffffL : 0xffff_ffffL;
    }

    private static int most(String name) {
        return switch (name) {
            case "ebi", "ebis", "linkedEbi", "bearers", "rabs", "priorityLevel" -> 15;
            case "selectionMode", "daylightSavingTime" -> 3;
            case "pdnType" -> 7;
            case "signallingPriority" -> 1;
            case "pTmsiSignature" -> 0xff_ffff;
            case "udpSourcePort", "subscribedRfspIndex", "rfspIndexInUse", "mmeGroupId", "lac", "code", "tac", "enterprise" -> 0xffff;
            case "eci" -> 0xfff_ffff;
            case "type" -> 15;
            default -> 0xff;
        };
    }

    private static Octets octets(String name, RandomGenerator random) {
        return some(switch (name) {
            case "macroEnodeb", "extendedMacroEnodeb" -> 6;
            case "ipv4" -> 4;
            case "ipv6" -> 16;
            case "pgwAddress", "controlPlaneAddress", "chargingGatewayAddress", "sgsnIdentifier", "mmeIdentifier" -> random.nextBoolean() ? 4 : 16;
            default -> random.nextInt(2, 40);
        }, random);
    }

    private static FTeid fTeid(RandomGenerator random) {
        return new FTeid(random.nextInt(64), random.nextLong(1L << 32), random.nextBoolean() ? some(4, random) : null,
                random.nextBoolean() ? some(16, random) : null);
    }

    private static PdnAddress pdnAddress(RandomGenerator random) {
        int type = random.nextInt(1, 6);
        boolean six = type == 2 || type == 3;
        boolean four = type == 1 || type == 3;
        return new PdnAddress(type, six ? random.nextInt(129) : 0, six ? some(16, random) : null, four ? some(4, random) : null);
    }

    private static EpsMmContext eps(RandomGenerator random) {
        var quadruplets = new ArrayList<Quadruplet>();
        var quintuplets = new ArrayList<Quintuplet>();
        for (int i = random.nextInt(8); i > 0; i--) {
            quadruplets.add(new Quadruplet(some(16, random), key(random.nextInt(17), random), some(16, random), key(32, random)));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            quintuplets.add(new Quintuplet(some(16, random), key(8, random), key(16, random), key(16, random),
                    some(random.nextInt(20), random)));
        }
        return new EpsMmContext(random.nextInt(8), random.nextInt(8), random.nextInt(16), random.nextInt(1 << 24), random.nextInt(1 << 24),
                key(32, random), quadruplets, quintuplets, random.nextBoolean() ? some(2, random) : null,
                random.nextBoolean() ? new NextHop(key(32, random), random.nextInt(8)) : null, ambr(random), ambr(random),
                some(random.nextInt(15), random),
                some(random.nextInt(9), random), some(random.nextInt(9), random), additions(random));
    }

    private static @Nullable Ambr ambr(RandomGenerator random) {
        return random.nextBoolean() ? null : new Ambr(random.nextLong(1L << 32), random.nextLong(1L << 32));
    }

    /** Cut off at any place, as by a sender of an earlier release. */
    private static EpsMmContextAdditions additions(RandomGenerator random) {
        int reach = random.nextInt(11);
        if (reach == 0) {
            return EpsMmContextAdditions.NONE;
        }
        var old = random.nextBoolean() ? null : new OldEpsSecurityContext(random.nextBoolean(), random.nextInt(8), random.nextInt(8),
                key(32, random), random.nextBoolean() ? key(32, random) : null);
        var parts = new @Nullable Octets[8];
        for (int i = 0; i < reach - 1 && i < parts.length; i++) {
            parts[i] = some(random.nextInt(12), random);
        }
        return new EpsMmContextAdditions(random.nextInt(256), old, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6],
                parts[7], reach == 10 ? random.nextInt(256) : null, reach == 10 ? some(random.nextInt(3), random) : Octets.EMPTY);
    }

    private static Key key(int length, RandomGenerator random) {
        return new Key(Secret.random(length, random));
    }

    private static String digits(int most, RandomGenerator random) {
        return Generators.digits(1, most).next(random);
    }

    private static Octets some(int length, RandomGenerator random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.wrap(bytes);
    }
}
