// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sequences with {@code iE-Extensions}, choices with {@code choice-Extensions}, and items that are elements. */
class IeTypesTest {

    private static final int ADDED = 500;
    private static final int ADDED_LATER = 501;

    /** A sequence to which later versions added two elements. */
    private record Item(int number, @Nullable Integer maybe, @Nullable Integer added, @Nullable Integer later) {

        static final AperType<Item> TYPE = IeSequence.of(s -> {
            var number = s.mandatory(Aper.integer(0, 255), Item::number);
            var maybe = s.optional(Aper.integer(0, 255), Item::maybe);
            var added = s.extension(ADDED, IGNORE, Aper.integer(0, 255), Item::added);
            var later = s.extension(ADDED_LATER, REJECT, Aper.integer(0, 255), Item::later);
            return v -> new Item(v.get(number), v.get(maybe), v.get(added), v.get(later));
        });
    }

    private sealed interface Shape {

        AperType<Shape> TYPE = IeChoice.of(c -> {
            c.alternative(Circle.class, Aper.integer(0, 255).as(Circle::new, Circle::radius));
            c.alternative(Square.class, Aper.integer(0, 255).as(Square::new, Square::side));
            c.extension(ADDED, IGNORE, Point.class, Aper.integer(0, 255).as(Point::new, Point::at));
        });
    }

    private record Circle(int radius) implements Shape {
    }

    private record Square(int side) implements Shape {
    }

    private record Point(int at) implements Shape {
    }

    private record Stranger(int what) implements Shape {
    }

    private static Generator<Item> items() {
        var numbers = Generators.ints(0, 255);
        return random -> new Item(numbers.next(random), maybe(numbers.next(random), random.nextBoolean()), maybe(numbers.next(random), random.nextBoolean()),
                maybe(numbers.next(random), random.nextBoolean()));
    }

    private static @Nullable Integer maybe(int number, boolean there) {
        return there ? number : null;
    }

    @Test
    void sequencesComeBackAsTheyWent() {
        Seeded.forAll(300, items(), item -> assertThat(Item.TYPE.decode(Item.TYPE.encode(item))).isEqualTo(item));
    }

    @Test
    void anElementOfALaterVersionIsTheOctetsOfX691() {
        // not extended, no maybe, with iE-Extensions; 7; one of them: 500 ignore, one octet
        assertThat(Item.TYPE.encode(new Item(7, null, 9, null))).isEqualTo(Octets.fromHex("2007" + "0000" + "01f4" + "40" + "0109"));
    }

    @Test
    void anUnknownElementInASequenceIsPassedOverIfItsSenderLetsIt() {
        for (var criticality : new String[] {"40", "80"}) {
            var in = new AperReader(Octets.fromHex("2007" + "0000" + "0200" + criticality + "0109"));
            assertThat(Item.TYPE.decode(in)).isEqualTo(new Item(7, null, null, null));
            assertThat(in.lossy()).isTrue();
        }
        assertThatExceptionOfType(UnknownIeException.class).isThrownBy(() -> Item.TYPE.decode(Octets.fromHex("2007" + "0000" + "0200" + "00" + "0109")))
                .satisfies(e -> assertThat(e.id()).isEqualTo(512)).satisfies(e -> assertThat(e.criticality()).isEqualTo(REJECT));
    }

    @Test
    void aKnownOneOfAnotherCriticalityIsReadAndNoted() {
        var in = new AperReader(Octets.fromHex("2007" + "0000" + "01f4" + "00" + "0109"));
        assertThat(Item.TYPE.decode(in)).isEqualTo(new Item(7, null, 9, null));
        assertThat(in.lossy()).isTrue();
    }

    @Test
    void oneThatIsThereTwiceIsNoEncoding() {
        assertThatExceptionOfType(DecodeException.class).isThrownBy(
                () -> Item.TYPE.decode(Octets.fromHex("2007" + "0001" + "01f4" + "40" + "0109" + "01f4" + "40" + "0109")));
    }

    @Test
    void choicesComeBackAsTheyWent() {
        var shapes = Generators.<Shape>oneOf(new Circle(1), new Square(255), new Point(0));
        Seeded.forAll(30, shapes, shape -> assertThat(Shape.TYPE.decode(Shape.TYPE.encode(shape))).isEqualTo(shape));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.TYPE.encode(new Stranger(1)));
    }

    @Test
    void anAlternativeOfALaterVersionIsTheOctetsOfX691() {
        // the third of three; 500 ignore, one octet
        assertThat(Shape.TYPE.encode(new Point(9))).isEqualTo(Octets.fromHex("80" + "01f4" + "40" + "0109"));
    }

    @Test
    void anUnknownAlternativeNamesItself() {
        assertThatExceptionOfType(UnknownIeException.class).isThrownBy(() -> Shape.TYPE.decode(Octets.fromHex("80" + "0200" + "80" + "0109")))
                .satisfies(e -> assertThat(e.id()).isEqualTo(512)).satisfies(e -> assertThat(e.criticality()).isEqualTo(NOTIFY));
    }

    @Test
    void anItemThatIsAnElementIsThatElementOnly() {
        var single = IeField.single(ADDED, IGNORE, Aper.integer(0, 255));
        assertThat(single.encode(9)).isEqualTo(Octets.fromHex("01f4" + "40" + "0109"));
        assertThat(single.decode(Octets.fromHex("01f4" + "40" + "0109"))).isEqualTo(9);
        var in = new AperReader(Octets.fromHex("01f4" + "80" + "0109"));
        assertThat(single.decode(in)).isEqualTo(9);
        assertThat(in.lossy()).isTrue();
        assertThatExceptionOfType(UnknownIeException.class).isThrownBy(() -> single.decode(Octets.fromHex("01f5" + "40" + "0109")))
                .satisfies(e -> assertThat(e.id()).isEqualTo(ADDED_LATER));
        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> single.decode(Octets.fromHex("01f4" + "c0" + "0109")));
        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> single.decode(Octets.fromHex("01f4" + "40" + "020900")));
    }

    @Test
    void unreadElementsHaveAtLeastAnOctet() {
        assertThat(CommonTypes.UNREAD.decode(Octets.of(1, 2))).isEqualTo(Octets.of(1, 2));
        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> CommonTypes.UNREAD.decode(Octets.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> CommonTypes.UNREAD.encode(Octets.EMPTY));
    }
}
