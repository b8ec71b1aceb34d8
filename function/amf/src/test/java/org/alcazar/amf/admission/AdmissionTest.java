// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.amf.context.AccessPriority;
import org.alcazar.amf.event.Drop;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final long SECOND = 1_000_000_000L;
    private static final AdmissionSettings SETTINGS = new AdmissionSettings(200, 100, 50, 1_000);

    private final Admission admission = new Admission(SETTINGS, 10_000, 0);
    private final Share gnb = admission.share(0);

    @Test
    void takesWhatTheGnbMayHaveAtOnceAndThenItsRate() {
        assertThat(enter(gnb, 1_000, 0)).isEqualTo(100);
        assertThat(admission.enter(gnb, AccessPriority.ORDINARY, 1, 0)).isEqualTo(Drop.REGISTRATION_RATE_OF_GNB);
        assertThat(enter(gnb, 1_000, SECOND / 10)).isEqualTo(10);
        assertThat(enter(gnb, 1_000, SECOND / 10 + 3 * SECOND)).as("no more is saved up than a second's worth").isEqualTo(100);
    }

    @Test
    void keepsTheRateOfAllHoweverManyGnbsCome() {
        int taken = 0;
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 20; i++) {
                taken += enter(admission.share(second * SECOND), 100, second * SECOND);
            }
        }
        assertThat(taken).isBetween(200 + 9 * 100, 200 + 9 * 200);
    }

    @Test
    void oneGnbsStormLeavesRoomForAnotherThatIsModest() {
        var others = new Share[] {gnb, admission.share(0), admission.share(0), admission.share(0)};
        var modest = admission.share(0);
        for (int tenth = 0; tenth < 100; tenth++) {
            long now = tenth * SECOND / 10;
            for (var storming : others) {
                enter(storming, 500, now);
            }
            if (tenth >= 10) {
                assertThat(admission.enter(modest, AccessPriority.ORDINARY, 1, now)).as("at " + now).isNull();
            }
        }
    }

    @Test
    void emergenciesAndHighPriorityHaveAShareThatAFloodOfOthersDoesNotTouch() {
        enter(gnb, 1_000, 0);
        assertThat(admission.enter(gnb, AccessPriority.EMERGENCY, 1, 0)).isNull();
        assertThat(admission.enter(gnb, AccessPriority.HIGH_PRIORITY, 64, 0)).as("whatever the price").isNull();
        assertThat(admission.enter(gnb, AccessPriority.CALLED, 1, 0)).as("nobody calls who is not known").isEqualTo(Drop.REGISTRATION_RATE_OF_GNB);
        for (int i = 0; i < 1_000; i++) {
            admission.enter(gnb, AccessPriority.EMERGENCY, 1, 0);
        }
        assertThat(admission.enter(gnb, AccessPriority.EMERGENCY, 1, 0)).as("nor is it an open door").isEqualTo(Drop.REGISTRATION_RATE_OF_GNB);
        assertThat(enter(admission.share(0), 10, SECOND)).as("and it leaves the others theirs").isEqualTo(10);
    }

    @Test
    void underPressureEachCountsForSeveral() {
        int taken = 0;
        while (admission.enter(gnb, AccessPriority.ORDINARY, 4, 0) == null) {
            taken++;
        }
        assertThat(taken).isEqualTo(25);
        assertThat(new Admission(new AdmissionSettings(1, 1, 1, 1), 1, 0)).satisfies(narrow ->
                assertThat(narrow.enter(narrow.share(0), AccessPriority.ORDINARY, 64, 0)).as("but a full bucket lets one in").isNull());
    }

    @Test
    void boundsWhatIsUnfinishedByGnbAndInAll() {
        var narrow = new Admission(new AdmissionSettings(1_000, 1_000, 1, 10), 20, 0);
        var one = narrow.share(0);
        var two = narrow.share(0);
        var three = narrow.share(0);
        assertThat(enter(narrow, one, 100)).isEqualTo(9);
        assertThat(narrow.enter(one, AccessPriority.ORDINARY, 1, 0)).isEqualTo(Drop.TOO_MANY_UNFINISHED_OF_GNB);
        assertThat(narrow.enter(one, AccessPriority.EMERGENCY, 1, 0)).as("the last tenth").isNull();
        assertThat(narrow.enter(one, AccessPriority.EMERGENCY, 1, 0)).isEqualTo(Drop.TOO_MANY_UNFINISHED_OF_GNB);
        assertThat(enter(narrow, two, 100)).isEqualTo(8);
        assertThat(narrow.enter(three, AccessPriority.ORDINARY, 1, 0)).isEqualTo(Drop.TOO_MANY_UNFINISHED);
        assertThat(narrow.enter(three, AccessPriority.HIGH_PRIORITY, 1, 0)).isNull();
        assertThat(narrow.unfinished()).isEqualTo(19);
        narrow.leave(two);
        narrow.leave(two);
        assertThat(narrow.enter(three, AccessPriority.ORDINARY, 1, 0)).isNull();
    }

    @Test
    void putsOffProvenUesBeyondTheirRateButNeverWhoIsCalledOrPreferred() {
        int taken = 0;
        while (admission.returns(AccessPriority.ORDINARY, 0)) {
            taken++;
        }
        assertThat(taken).isEqualTo(50);
        for (int i = 0; i < 1_000; i++) {
            assertThat(admission.returns(AccessPriority.CALLED, 0)).isTrue();
            assertThat(admission.returns(AccessPriority.EMERGENCY, 0)).isTrue();
            assertThat(admission.returns(AccessPriority.HIGH_PRIORITY, 0)).isTrue();
        }
        assertThat(admission.returns(AccessPriority.ORDINARY, SECOND / 50)).isTrue();
    }

    @Test
    void newcomersDoNotUseUpWhatIsForProvenUes() {
        enter(gnb, 10_000, 0);
        assertThat(admission.returns(AccessPriority.ORDINARY, 0)).isTrue();
    }

    @Test
    void readsEveryEstablishmentCause() {
        assertThat(AccessPriority.of(null)).isEqualTo(AccessPriority.ORDINARY);
        for (var cause : RrcEstablishmentCause.values()) {
            assertThat(AccessPriority.of(cause)).isEqualTo(switch (cause) {
                case EMERGENCY -> AccessPriority.EMERGENCY;
                case HIGH_PRIORITY_ACCESS, MPS_PRIORITY_ACCESS, MCS_PRIORITY_ACCESS -> AccessPriority.HIGH_PRIORITY;
                case MT_ACCESS -> AccessPriority.CALLED;
                case MO_SIGNALLING, MO_DATA, MO_VOICE_CALL, MO_VIDEO_CALL, MO_SMS, NOT_AVAILABLE, MO_EXCEPTION_DATA -> AccessPriority.ORDINARY;
            });
        }
    }

    @Test
    void refusesSettingsByWhichNobodyGetsIn() {
        assertThatThrownBy(() -> new AdmissionSettings(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AdmissionSettings(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private int enter(Share from, int attempts, long now) {
        int taken = 0;
        for (int i = 0; i < attempts; i++) {
            taken += admission.enter(from, AccessPriority.ORDINARY, 1, now) == null ? 1 : 0;
        }
        for (int i = 0; i < taken; i++) {
            admission.leave(from);
        }
        return taken;
    }

    private static int enter(Admission narrow, Share from, int attempts) {
        int taken = 0;
        for (int i = 0; i < attempts; i++) {
            taken += narrow.enter(from, AccessPriority.ORDINARY, 1, 0) == null ? 1 : 0;
        }
        return taken;
    }
}
