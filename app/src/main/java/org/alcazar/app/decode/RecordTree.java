// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alcazar.app.decode.Node.Group;
import org.alcazar.app.decode.Node.Items;
import org.alcazar.app.decode.Node.Member;
import org.alcazar.app.decode.Node.Value;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * Shows records as trees: each component by its name, absent and empty ones left out. What has a form of its own is shown in it
 * ({@link Leaves}); octets that hold a message are shown as that message ({@link Inner}).
 */
final class RecordTree {

    /** Messages within messages, at most; and records within records, which no message's type has half as many of. */
    private static final int DEEPEST = 64;

    private final Inner inner;

    RecordTree(Inner inner) {
        this.inner = inner;
    }

    /**
     * Where a value stands: what holds it, and what holds that.
     *
     * @param parameter of the component's generic type, if that is a class
     */
    record Place(@Nullable Place around, Object owner, String name, @Nullable Class<?> parameter) {

        /** The message in which this is. */
        Object message() {
            return around == null ? owner : around.message();
        }

        /** The name of the component, in whichever record around, that is a list in the message itself. */
        String nameInMessage() {
            return around == null ? name : around.nameInMessage();
        }
    }

    /** The members of a record. */
    Group group(Object message) {
        var shape = Shape.of(message.getClass());
        return new Group(shape.name(), members(message, shape, null, 0));
    }

    private List<Member> members(Object owner, Shape shape, @Nullable Place around, int depth) {
        var values = shape.values(owner);
        var members = new ArrayList<Member>(Math.min(values.length, 10));
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                var component = shape.components().get(i);
                var node = node(values[i], component.declared(), new Place(around, owner, component.name(), component.parameter()), depth + 1);
                if (node != null) {
                    members.add(new Member(component.name(), node));
                }
            }
        }
        return members;
    }

    private @Nullable Node node(@Nullable Object value, Class<?> declared, Place place, int depth) {
        return switch (value) {
            case null -> null;
            case Rest rest when rest.isEmpty() -> null;
            case Octets octets -> octets(octets, place);
            case String text -> Value.of(text);
            case Number number -> Leaves.number(number.longValue(), place.name());
            case Boolean flag -> new Value(flag ? "yes" : "no", flag);
            case BitString bits -> Leaves.bits(bits, place.name());
            case Secret secret -> Value.of(secret.disclose().toHex());
            case InetAddress address -> Value.of(address.getHostAddress());
            case Enum<?> constant -> Leaves.constant(constant);
            case Flags<?> flags -> Leaves.flags(flags, place.parameter());
            case Collection<?> list -> list.isEmpty() ? null : items(list, place, depth);
            case Optional<?> optional -> node(optional.orElse(null), Object.class, place, depth);
            default -> record(value, declared, place, depth);
        };
    }

    private Node octets(Octets octets, Place place) {
        var within = inner.look(octets, place);
        return within == null ? Leaves.octets(octets, place.name()) : within;
    }

    private Node items(Collection<?> list, Place place, int depth) {
        var nodes = new ArrayList<Node>();
        for (var item : list) {
            var node = node(item, item instanceof Record ? item.getClass() : Object.class, place, depth + 1);
            if (node != null) {
                nodes.add(node);
            }
        }
        return new Items(nodes);
    }

    private @Nullable Node record(Object value, Class<?> declared, Place place, int depth) {
        var shape = Shape.of(value.getClass());
        var leaf = Leaves.of(value, shape);
        if (leaf != null) {
            return leaf;
        }
        if (shape.isEmpty(value)) {
            return null;
        }
        if (depth > DEEPEST || shape.components().isEmpty()) {
            return Value.of(value instanceof Record ? Names.words(shape.name()) : String.valueOf(value));
        }
        boolean typed = declared == value.getClass();
        var components = shape.components();
        if (typed && components.size() == 1) {
            var only = components.getFirst();
            return node(shape.values(value)[0], only.declared(), isTelling(only.name()) ? new Place(place, value, only.name(), only.parameter()) : place, depth + 1);
        }
        return new Group(typed ? "" : shape.name(), members(value, shape, place, depth));
    }

    private static boolean isTelling(String name) {
        return !name.equals("value") && !name.equals("contents") && !name.equals("octets") && !name.equals("bits");
    }
}
