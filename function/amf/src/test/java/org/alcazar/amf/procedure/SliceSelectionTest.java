// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.Snssai;
import org.junit.jupiter.api.Test;

class SliceSelectionTest {

    private static final org.alcazar.sbi.Snssai ONE = org.alcazar.sbi.Snssai.of(1);
    private static final org.alcazar.sbi.Snssai TWO = org.alcazar.sbi.Snssai.parse("2-0000a1");
    private static final org.alcazar.sbi.Snssai THREE = org.alcazar.sbi.Snssai.of(3);
    private static final org.alcazar.sbi.udm.Nssai SUBSCRIBED = new org.alcazar.sbi.udm.Nssai(List.of(ONE), List.of(TWO));

    private static SliceSelection of(Nssai requested) {
        return SliceSelection.of(requested, SUBSCRIBED, List.of(ONE, TWO, THREE));
    }

    @Test
    void givesTheDefaultsToAUeThatAsksForNone() {
        assertThat(SliceSelection.of(null, SUBSCRIBED, List.of(ONE, TWO))).isEqualTo(new SliceSelection(List.of(ONE), List.of()));
    }

    @Test
    void givesWhatIsAskedForAndSubscribedAndServed() {
        assertThat(of(Nssai.of(Snssai.of(2, 0xa1)))).isEqualTo(new SliceSelection(List.of(TWO), List.of()));
    }

    @Test
    void rejectsWhatIsNotSubscribedAndFallsBackToTheDefaults() {
        var selection = of(Nssai.of(Snssai.of(3)));
        assertThat(selection).isEqualTo(new SliceSelection(List.of(ONE), List.of(THREE)));
        assertThat(Objects.requireNonNull(selection.rejectedNssai()).slices()).hasSize(1);
    }

    @Test
    void rejectsWhatIsNotServed() {
        var selection = SliceSelection.of(Nssai.of(Snssai.of(1), Snssai.of(2, 0xa1)), SUBSCRIBED, List.of(ONE));
        assertThat(selection).isEqualTo(new SliceSelection(List.of(ONE), List.of(TWO)));
    }

    @Test
    void countsRepeatedOnesOnceAndBothCodingsOfNoDifferentiatorAsOne() {
        assertThat(of(Nssai.of(Snssai.of(1), Snssai.of(1), Snssai.of(1, Snssai.NO_SD))).allowed()).containsExactly(ONE);
    }

    @Test
    void namesAtMostEightOfEach() {
        var sixteen = IntStream.range(100, 116).mapToObj(Snssai::of).toList();
        assertThat(of(new Nssai(sixteen)).rejected()).hasSize(8);
        var many = IntStream.range(1, 17).mapToObj(org.alcazar.sbi.Snssai::of).toList();
        assertThat(SliceSelection.of(null, new org.alcazar.sbi.udm.Nssai(many, List.of()), many).allowed()).hasSize(8);
    }

    @Test
    void isEmptyWhereNothingSubscribedIsServed() {
        var selection = SliceSelection.of(Nssai.of(Snssai.of(1)), SUBSCRIBED, List.of(THREE));
        assertThat(selection.isEmpty()).isTrue();
    }
}
