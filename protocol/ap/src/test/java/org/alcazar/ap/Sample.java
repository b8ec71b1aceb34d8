// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ap.element.TriggeringMessage.INITIATING_MESSAGE;
import static org.alcazar.ap.element.TriggeringMessage.UNSUCCESSFUL_OUTCOME;

import java.util.List;
import org.alcazar.ap.codec.ApDecodeException;
import org.alcazar.ap.codec.ApPdu;
import org.alcazar.ap.codec.ApProtocol;
import org.alcazar.ap.codec.ApProtocol.UeIdElement;
import org.alcazar.ap.codec.ApRegistry;
import org.alcazar.ap.codec.ApTable;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.codec.Refusal;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.ap.element.UeId;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A message of an application protocol that is in no standard: it has an element of each presence and criticality.
 *
 * @param core names the UE for the core network; mandatory, reject
 * @param radio names the UE for the radio network; mandatory, reject
 * @param text optional, notify
 * @param hint to be there, but a receiver goes on without: ignore
 * @param numbers optional list, reject
 * @param urgent a flag, ignore
 */
public record Sample(Id core, Id radio, @Nullable String text, @Nullable Colour hint, List<Integer> numbers, boolean urgent, Residue residue) {

    public static final int PROCEDURE = 7;
    public static final int ERROR_INDICATION = 9;
    public static final int CORE = 10;
    public static final int RADIO = 85;
    public static final int TEXT = 300;
    public static final int HINT = 4;
    public static final int NUMBERS = 65_535;
    public static final int URGENT = 0;

    /** An enumeration that later versions may add to. */
    public enum Colour {
        RED, GREEN, BLUE
    }

    /** A UE's name. */
    public record Id(long value) implements UeId {
    }

    /** What reading ends in. */
    public static final class SampleException extends ApDecodeException {

        private static final long serialVersionUID = 1L;

        SampleException(Refusal refusal) {
            super(refusal);
        }

        /** As read, or null. */
        public @Nullable UeId core() {
            return refusal().coreUeId();
        }

        /** As read, or null. */
        public @Nullable UeId radio() {
            return refusal().radioUeId();
        }
    }

    private static final AperType<Id> ID = Aper.longInteger(0, 0xffff_ffffL).as(Id::new, Id::value);
    private static final AperType<Colour> COLOUR = Aper.enumerated(Colour.class, 3);

    public static final ApProtocol PROTOCOL =
            new ApProtocol(new UeIdElement(CORE, ID), new UeIdElement(RADIO, ID), ERROR_INDICATION, SampleException::new);

    public static final Table TABLE = new Table(INITIATING_MESSAGE, PROCEDURE);
    public static final ApRegistry<Sample> REGISTRY =
            new ApRegistry<>(PROTOCOL, List.of(TABLE, new Table(UNSUCCESSFUL_OUTCOME, PROCEDURE), new Table(INITIATING_MESSAGE, ERROR_INDICATION)));

    /** The message's elements, for any procedure. */
    public static final class Table extends ApTable<Sample> {

        public Table(TriggeringMessage type, int procedureCode) {
            super(PROTOCOL, type, procedureCode, REJECT, t -> {
                var core = t.mandatory(CORE, REJECT, ID, Sample::core);
                var radio = t.mandatory(RADIO, REJECT, ID, Sample::radio);
                var text = t.optional(TEXT, NOTIFY, Aper.visibleString(1, 20, false), Sample::text);
                var hint = t.expected(HINT, IGNORE, COLOUR, Sample::hint);
                var numbers = t.optionalList(NUMBERS, REJECT, Aper.list(1, 8, Aper.integer(-5, 300)), Sample::numbers);
                var urgent = t.flag(URGENT, IGNORE, Sample::urgent);
                var rest = t.residue(Sample::residue);
                return v -> new Sample(v.get(core), v.get(radio), v.get(text), v.get(hint), v.get(numbers, List.of()), v.get(urgent, false),
                        v.get(rest));
            });
        }
    }

    public Sample {
        numbers = List.copyOf(numbers);
    }

    /** One with every element. */
    public static Sample full() {
        return new Sample(new Id(1), new Id(0xffff_ffffL), "twenty", Colour.GREEN, List.of(-5, 300), true, Residue.NONE);
    }

    /** One with what is mandatory. */
    public static Sample least() {
        return new Sample(new Id(0), new Id(2), null, null, List.of(), false, Residue.NONE);
    }

    /** Any that the standard's own sender makes. */
    public static Generator<Sample> any() {
        var ids = Generators.longs(0, 0xffff_ffffL).map(Id::new);
        var texts = Generators.digits(1, 20);
        var colours = Generators.constants(Colour.class);
        var numbers = Generators.lists(Generators.ints(-5, 300), 0, 8);
        return random -> new Sample(ids.next(random), ids.next(random), random.nextBoolean() ? texts.next(random) : null,
                random.nextBoolean() ? colours.next(random) : null, numbers.next(random), random.nextBoolean(), Residue.NONE);
    }

    public Octets encode() {
        return TABLE.encode(this);
    }

    /** The message's elements one by one, to be meddled with. */
    public ApPdu pdu() {
        return ApPdu.decode(PROTOCOL, encode());
    }

    public static Sample decode(ApPdu pdu) {
        return REGISTRY.decode(pdu.encode());
    }

    /** A PDU of this message's type and procedure. */
    public static ApPdu pduOf(Criticality criticality, List<RawIe> elements) {
        return new ApPdu(INITIATING_MESSAGE, PROCEDURE, criticality, elements);
    }
}
