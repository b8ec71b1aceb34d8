// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void drawsArrowsBetweenTheColumnsOfTheirParties() {
        var terminal = RecordingTerminal.drawn();
        var ladder = new Ladder(terminal.terminal());
        ladder.begin("UE 1 registers", "UE 1", "gNB 1");
        ladder.message(new Signal(Party.GNB, Party.AMF, Signal.Kind.NGAP, "NG Setup Request", ""));
        ladder.message(new Signal(Party.UE, Party.AMF, Signal.Kind.NAS, "Registration Request", "SUCI profile A"));
        ladder.message(new Signal(Party.AMF, Party.AUSF, Signal.Kind.REQUEST, "authenticate", ""));
        ladder.message(new Signal(Party.UDM, Party.AUSF, Signal.Kind.ANSWER, "vector", ""));
        ladder.message(new Signal(Party.AMF, Party.UE, Signal.Kind.FAILURE, "Authentication Reject", "wrong K"));
        assertThat(terminal.out()).isEqualTo("""

                UE 1 registers
                UE 1     gNB 1                                AMF               AUSF                UDM         PCF
                  │        │──────── NG Setup Request ────────▶│                  │                  │           │
                  │────────┼────── Registration Request ──────▶│                  │                  │           │  SUCI profile A
                  │        │                                   │── authenticate ─▶│                  │           │
                  │        │                                   │                  │◀──── vector ─────│           │
                  │◀───────┼────── Authentication Reject ──────│                  │                  │           │  wrong K
                """);
    }

    @Test
    void typesLinesWhereTheCharacterSetHasNone() {
        var terminal = RecordingTerminal.plain();
        new Ladder(terminal.terminal()).message(new Signal(Party.AMF, Party.UE, Signal.Kind.NAS, "Security Mode Command", ""));
        assertThat(terminal.out()).isEqualTo("""
                  |<-------+------ Security Mode Command ------|                  |                  |           |
                """);
    }

    @Test
    void shortensALabelThatDoesNotFitBetweenItsParties() {
        var terminal = RecordingTerminal.plain();
        new Ladder(terminal.terminal()).message(
                new Signal(Party.AUSF, Party.UDM, Signal.Kind.REQUEST, "generate authentication data", ""));
        assertThat(terminal.out()).contains("|- generate auth. >|").hasLineCount(1);
    }

    @Test
    void putsARemarkBesideItsParty() {
        var terminal = RecordingTerminal.plain();
        new Ladder(terminal.terminal()).remark(Party.AMF, "NEA2/NIA2 chosen");
        assertThat(terminal.out()).isEqualTo("""
                  |        |                                   | NEA2/NIA2 chosen |                  |           |
                """);
    }

    @Test
    void givesAColumnToWhoTakesPartUnannounced() {
        var terminal = RecordingTerminal.plain();
        var ladder = new Ladder(terminal.terminal());
        ladder.message(new Signal(Party.SMF, Party.UPF, Signal.Kind.REQUEST, "Establishment Request", ""));
        ladder.remark(Party.AMF, "after it");
        assertThat(terminal.out().lines()).first().asString().endsWith("|- Establishment Request >|");
        assertThat(terminal.out().lines().map(String::length).distinct()).hasSize(1);
    }

    @Test
    void putsTheMmeBetweenBaseStationAndAmfWhereBothSystemsAreShown() {
        var terminal = RecordingTerminal.plain();
        var ladder = new Ladder(terminal.terminal(), Stage.INTERWORKING);
        ladder.begin("UE 1 moves", "UE 1", "gNB", "MME", "AMF");
        ladder.message(new Signal(Party.AMF, Party.MME, Signal.Kind.REQUEST, "Context Request", ""));
        ladder.message(new Signal(Party.UE, Party.AMF, Signal.Kind.NAS, "Registration Request", ""));
        var lines = terminal.out().lines().toList();
        assertThat(lines.get(3)).contains("|<--------- Context Request -----------|");
        assertThat(lines.get(4)).startsWith("  |--------+---").contains("+").contains(" Registration Request ").endsWith(">|");
    }
}
