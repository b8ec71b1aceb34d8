// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ausf.SmKeyInfo;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** The key of a session, and how long what it is made of is kept. */
class SmKeysTest {

    private static final UUID SMF = new UUID(1, 2);
    private static final Octets N_UE = Octets.wrap(new byte[32]);
    private static final Octets N_SMF = Octets.fromHex("11".repeat(32));

    private final List<AusfEvent> events = new ArrayList<>();

    @Test
    void keyIsOfTheSubscribersLastAuthentication() {
        var anchors = new AnchorKeys(2);
        anchors.put("imsi-001010000000001", key(1));
        anchors.put("imsi-001010000000001", key(2));
        try (var given = keys(anchors).deriveSmKey(info("imsi-001010000000001")).ksm();
                var expected = SecurityServiceKeys.kSm(key(2), new SmKeyInput("imsi-001010000000001", SMF,
                        new SessionBinding(5, Octets.of(1, 0, 0, 0xa1), "internet"), N_UE, N_SMF))) {
            assertThat(given.sameAs(expected)).isTrue();
        }
        assertThat(events).containsExactly(AusfEvent.SM_KEY_DERIVED);
    }

    @Test
    void whatIsKeptIsACopy() {
        var anchors = new AnchorKeys(1);
        var kausf = key(3);
        anchors.put("imsi-001010000000001", kausf);
        kausf.close();
        keeps(anchors, "imsi-001010000000001", key(3));
    }

    @Test
    void whoAuthenticatedLongestAgoGivesWay() {
        var anchors = new AnchorKeys(2);
        anchors.put("imsi-001010000000001", key(1));
        anchors.put("imsi-001010000000002", key(2));
        anchors.put("imsi-001010000000001", key(3));
        anchors.put("imsi-001010000000003", key(4));
        refused(anchors, "imsi-001010000000002");
        keeps(anchors, "imsi-001010000000001", key(3));
        keeps(anchors, "imsi-001010000000003", key(4));
    }

    @Test
    void noneIsKeptWhereNoneIsWanted() {
        var anchors = new AnchorKeys(0);
        anchors.put("imsi-001010000000001", key(1));
        refused(anchors, "imsi-001010000000001");
    }

    @Test
    void noneIsLeftAfterTheEnd() {
        var anchors = new AnchorKeys(2);
        anchors.put("imsi-001010000000001", key(1));
        anchors.clear();
        refused(anchors, "imsi-001010000000001");
    }

    private static void keeps(AnchorKeys anchors, String supi, Secret expected) {
        var same = anchors.derive(supi, expected::sameAs);
        assertThat(same).isTrue();
    }

    private void refused(AnchorKeys anchors, String supi) {
        events.clear();
        assertThatThrownBy(() -> keys(anchors).deriveSmKey(info(supi)))
                .isInstanceOfSatisfying(ProblemDetails.class, problem -> assertThat(problem.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND));
        assertThat(events).containsExactly(AusfEvent.NO_ANCHOR_KEY);
    }

    private SmKeys keys(AnchorKeys anchors) {
        return new SmKeys(anchors, events::add);
    }

    private static SmKeyInfo info(String supi) {
        return new SmKeyInfo(supi, SMF, 5, new Snssai(1, Octets.of(0, 0, 0xa1)), "internet", N_UE, N_SMF);
    }

    private static Secret key(int octet) {
        return Secret.of(Octets.fromHex("0%d".formatted(octet).repeat(32)));
    }
}
