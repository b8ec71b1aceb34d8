// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.Field;
import org.alcazar.wire.aper.OptionalField;
import org.alcazar.wire.aper.Values;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one message as data: identifier, criticality, encoding, in the standard's order. Each protocol has its own kind, by which
 * its messages say what they are made of.
 *
 * @param <M> the message's record
 */
public abstract class ApTable<M> {

    final ApProtocol protocol;
    final Element<M, ?>[] elements;
    final int residueIndex;
    final int slots;
    final Function<Values, ? extends M> maker;
    private final TriggeringMessage type;
    private final int procedureCode;
    private final Criticality criticality;
    private final Function<? super M, Residue> residue;

    /**
     * Names the elements in their order and says how a record is made of them.
     *
     * @param <M> the message's record
     */
    @FunctionalInterface
    public interface Layout<M> {

        Function<Values, ? extends M> of(Builder<M> table);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    protected ApTable(ApProtocol protocol, TriggeringMessage type, int procedureCode, Criticality criticality, Layout<M> layout) {
        var builder = new Builder<M>();
        this.protocol = protocol;
        this.type = type;
        this.procedureCode = procedureCode;
        this.criticality = criticality;
        this.maker = layout.of(builder);
        this.elements = builder.elements.toArray(new Element[0]);
        this.residueIndex = builder.elements.size();
        this.slots = residueIndex + 1;
        this.residue = builder.residue;
    }

    public final TriggeringMessage type() {
        return type;
    }

    /** 0 to 255. */
    public final int procedureCode() {
        return procedureCode;
    }

    /** The procedure's criticality in the standard. */
    public final Criticality criticality() {
        return criticality;
    }

    /** The message's octets, a whole PDU. */
    public final Octets encode(M message) {
        return ApEncoder.encode(this, message, residue.apply(message));
    }

    /** The elements alone, without an envelope, for what is built like a message and lies inside one (TS 38.413 §9.3.4.1, §9.3.4.3). */
    public final Octets encodeElements(M message) {
        return ApPdu.Envelope.read(protocol, encode(message)).message().whole();
    }

    /**
     * Reads what {@link #encodeElements} writes. It is judged as the message of this table's type and procedure code would be.
     *
     * @throws ApDecodeException if it must not be acted on
     */
    public final M decodeElements(Octets elements) {
        return decode(new ApPdu.Envelope(protocol, type, procedureCode, criticality, new AperReader(elements)));
    }

    /**
     * Reads the message of an envelope that bears this table's type and procedure code.
     *
     * @throws ApDecodeException if it must not be acted on
     */
    final M decode(ApPdu.Envelope envelope) {
        return new ApDecoder<>(this, envelope).decode();
    }

    /** The index of the element {@code id}, or -1; it is most likely {@code expected} or soon after. */
    final int find(int id, int expected) {
        for (int i = expected; i < elements.length; i++) {
            if (elements[i].id == id) {
                return i;
            }
        }
        for (int i = Math.min(expected, elements.length) - 1; i >= 0; i--) {
            if (elements[i].id == id) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Takes the elements in their order.
     *
     * @param <M> the message's record
     */
    public static final class Builder<M> {

        private final List<Element<M, ?>> elements = new ArrayList<>();
        private Function<? super M, Residue> residue = message -> Residue.NONE;

        private Builder() {
        }

        /** A mandatory element without which nothing can be done. */
        public <V> Field<V> mandatory(int id, Criticality criticality, AperType<V> type, Function<? super M, ? extends V> getter) {
            return new Field<>(add(id, criticality, type, getter, true));
        }

        /**
         * A mandatory element of criticality "ignore": a sender has to put it in, but a receiver has to go on without it (§10.3.5), so that the record's component is null then.
         */
        public <V> OptionalField<V> expected(
                int id, Criticality criticality, AperType<V> type, Function<? super M, ? extends @Nullable V> getter) {
            if (criticality != Criticality.IGNORE) {
                throw new IllegalArgumentException("only what may be ignored may be missing");
            }
            return new OptionalField<>(add(id, criticality, type, getter, false));
        }

        /** An optional or conditional element. */
        public <V> OptionalField<V> optional(
                int id, Criticality criticality, AperType<V> type, Function<? super M, ? extends @Nullable V> getter) {
            return new OptionalField<>(add(id, criticality, type, getter, false));
        }

        /** An optional list of at least one item; the record's component is empty where the element is absent. */
        public <V> OptionalField<List<V>> optionalList(
                int id, Criticality criticality, AperType<List<V>> type, Function<? super M, ? extends List<V>> getter) {
            return optional(id, criticality, type, message -> {
                var list = getter.apply(message);
                return list.isEmpty() ? null : list;
            });
        }

        /** An optional element whose only value is that it is there. */
        public OptionalField<Boolean> flag(int id, Criticality criticality, Predicate<? super M> getter) {
            return optional(id, criticality, CommonTypes.FLAG, message -> getter.test(message) ? true : null);
        }

        /** What came beyond the elements named; every message has it, last. */
        public Field<Residue> residue(Function<? super M, Residue> getter) {
            residue = getter;
            return new Field<>(elements.size());
        }

        private <V> int add(int id, Criticality criticality, AperType<V> type, Function<? super M, ? extends @Nullable V> getter, boolean mandatory) {
            elements.add(new Element<>(id, criticality, type, getter, mandatory));
            return elements.size() - 1;
        }
    }

    record Element<M, V>(int id, Criticality criticality, AperType<V> type, Function<? super M, ? extends @Nullable V> getter,
            boolean mandatory) {
    }
}
