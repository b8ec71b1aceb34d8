// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineLayoutTest {

    private final LoggerContext logback = new LoggerContext();
    private final LineLayout layout = new LineLayout();

    @BeforeEach
    void start() {
        layout.setContext(logback);
        layout.start();
    }

    @Test
    void saysTimeLevelRoomAndMessageOnOneLine() {
        assertThat(layout.doLayout(event("org.alcazar.amf.n2.N2Connection", "gNB 1 is up", null)))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d INFO  amf       gNB 1 is up\\R");
    }

    @Test
    void namesTheClassOfWhatIsNotOurs() {
        assertThat(layout.doLayout(event("org.sqlite.Connection", "opened", null))).contains(" INFO  Connection opened");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "imsi-999700000000001 registered,imsi-99970*01 registered",
        "imsi-001010123456789,imsi-00101*89",
        "UE (imsi-26201999) twice imsi-262011234567890,UE (imsi-26201*99) twice imsi-26201*90",
        "nai-alice.miller@example.org left,nai-*@example.org left",
        "suci-0-999-70-0-0-0-0000000001,suci-0-999-70-0-0-0-0000000001"})
    void hidesSubscribers(String message, String line) {
        assertThat(layout.doLayout(event("org.alcazar.udm.X", message, null))).endsWith(line + System.lineSeparator());
    }

    @Test
    void hidesSubscribersInFaultsToo() {
        var line = layout.doLayout(event("org.alcazar.udm.X", "fault", new IllegalStateException("of imsi-999700000000001")));
        assertThat(line).contains("IllegalStateException: of imsi-99970*01").doesNotContain("999700000000001");
    }

    @Test
    void showsSubscribersWhenTold() {
        layout.showSubscribers(true);
        assertThat(layout.doLayout(event("org.alcazar.udm.X", "imsi-999700000000001", null))).contains("imsi-999700000000001");
    }

    @Test
    void letsNobodyWriteLinesOfTheirOwn() {
        assertThat(layout.doLayout(event("org.alcazar.amf.X", "gNB \"a\n12:00:00.000 ERROR amf all is lost\u001b[2J\" refused", null)))
                .endsWith("gNB \"a?12:00:00.000 ERROR amf all is lost?[2J\" refused" + System.lineSeparator());
    }

    private ILoggingEvent event(String logger, String message, @Nullable Throwable fault) {
        return new LoggingEvent("", logback.getLogger(logger), Level.INFO, message, fault, null);
    }
}
