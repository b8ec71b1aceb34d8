// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.time.Duration;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ScalarKind;
import org.alcazar.app.config.schema.Section;

/** Timers of TS 24.501 §10.2. */
public record TimerConfiguration(Duration t3512, Duration t3522, Duration t3550, Duration t3560, Duration t3570) {

    private static final ScalarKind<Duration> RETRANSMISSION = Kinds.duration(Duration.ofMillis(100), Duration.ofMinutes(1));
    private static final Duration STANDARD_RETRANSMISSION = Duration.ofSeconds(6);

    static final Section<TimerConfiguration> SECTION = Section.of(s -> {
        var t3512 = s.setting("t3512", Kinds.duration(Duration.ofSeconds(2), Duration.ofHours(320 * 31)).checked(TimerConfiguration::gprsTimer3),
                TimerConfiguration::t3512, Duration.ofHours(1), "How often an idle UE says that it is still there.");
        var t3522 = s.setting("t3522", RETRANSMISSION, TimerConfiguration::t3522, STANDARD_RETRANSMISSION,
                "How long the answer to a Deregistration Request is waited for, each of five times.");
        var t3550 = s.setting("t3550", RETRANSMISSION, TimerConfiguration::t3550, STANDARD_RETRANSMISSION,
                "How long the answer to a Registration Accept is waited for, each of five times.");
        var t3560 = s.setting("t3560", RETRANSMISSION, TimerConfiguration::t3560, STANDARD_RETRANSMISSION,
                "How long the answer to an Authentication Request or Security Mode Command is waited for, each of five times.");
        var t3570 = s.setting("t3570", RETRANSMISSION, TimerConfiguration::t3570, STANDARD_RETRANSMISSION,
                "How long the answer to an Identity Request is waited for, each of five times.");
        return v -> new TimerConfiguration(v.get(t3512), v.get(t3522), v.get(t3550), v.get(t3560), v.get(t3570));
    });

    /** GPRS timer 3: up to 31 times one of its units (TS 24.008 §10.5.7.4a). */
    private static void gprsTimer3(Duration value) {
        checkCodable(value, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(10),
                Duration.ofHours(1), Duration.ofHours(10), Duration.ofHours(320));
    }

    private static void checkCodable(Duration value, Duration... units) {
        for (var unit : units) {
            if (value.compareTo(unit.multipliedBy(31)) <= 0) {
                if (value.toMillis() % unit.toMillis() != 0) {
                    throw new InvalidValueException("a time of that length goes to a UE in steps of %s; take %s".formatted(
                            Kinds.write(unit), Kinds.write(unit.multipliedBy(Math.min(value.dividedBy(unit) + 1, 31)))));
                }
                return;
            }
        }
    }
}
