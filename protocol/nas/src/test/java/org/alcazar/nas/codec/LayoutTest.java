// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final ElementCodec<Boolean> PRESENT = new ElementCodec<>(0, 0, in -> true, (out, value) -> {
    });

    private record Sample(@Nullable Boolean flag, OtherElements others) {
    }

    @Test
    void elementOfTheIdentifierAloneIsToldByItsWholeOctet() {
        var table = NasTable.<Sample>of(0x41, Sample::others, t -> {
            var flag = t.optional(0xa3, Format.T, PRESENT, Sample::flag);
            return v -> new Sample(v.get(flag), v.others());
        });
        assertThat(table.decode(Octets.fromHex("7e0041a3"))).isEqualTo(new Sample(true, OtherElements.NONE));
        assertThat(table.decode(Octets.fromHex("7e0041a4")).flag()).isNull();
        assertThat(table.encode(new Sample(true, OtherElements.NONE))).isEqualTo(Octets.fromHex("7e0041a3"));
    }

    @Test
    void identifiersMustFitTheirFormat() {
        refused(t -> t.other(0x70, Format.TLV, 1, 1));
        refused(t -> t.other(0x80, Format.TLV, 1, 1));
        refused(t -> t.other(0x02, Format.TLV, 1, 1));
        refused(t -> t.other(0x20, Format.TLV_E, 1, 1));
        refused(t -> t.other(0x9));
        refused(t -> t.other(0x91));
        refused(t -> t.other(0x20, Format.LV, 1, 1));
        refused(t -> t.mandatory(Format.TLV, PRESENT, sample -> true));
    }

    @Test
    void twoElementsOfOneIdentifierMustDifferInLength() {
        refused(t -> {
            t.other(0x34, Format.TLV, 3, 48);
            t.other(0x34, Format.TLV, 1, 3);
        });
    }

    private static void refused(Consumer<Layout<Sample>> layout) {
        assertThatThrownBy(() -> layout.accept(new Layout<>())).isInstanceOf(IllegalArgumentException.class);
    }
}
