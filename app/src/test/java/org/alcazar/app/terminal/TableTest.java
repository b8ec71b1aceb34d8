// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTextToTheLeftAndNumbersToTheRight() {
        var terminal = RecordingTerminal.plain();
        new Table("UE", "authentication", "ms").row("UE 1", "5G AKA", 7).row("UE 12", "-", 1234).print(terminal.terminal());
        assertThat(terminal.out()).isEqualTo("""
                UE     authentication    ms
                UE 1   5G AKA             7
                UE 12  -               1234
                """);
    }

    @Test
    void takesUnitsAndDashesForNumbers() {
        var terminal = RecordingTerminal.plain();
        new Table("time").row("3.5 ms").row("-").row("12.25 ms").print(terminal.terminal());
        assertThat(terminal.out()).isEqualTo("""
                    time
                  3.5 ms
                       -
                12.25 ms
                """);
    }

    @Test
    void coloursTitlesForPeopleOnly() {
        var terminal = RecordingTerminal.interactive();
        new Table("a").row("b").print(terminal.terminal());
        assertThat(terminal.out()).isEqualTo("\u001b[1ma\u001b[0m\nb\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row("c")).withMessage("1 cells for 2 columns");
    }
}
