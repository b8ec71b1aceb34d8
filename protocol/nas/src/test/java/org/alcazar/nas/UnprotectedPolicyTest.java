// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The boundary, message type by message type: what is not named here is refused. */
class UnprotectedPolicyTest {

    @Test
    void amfTakesTheseInPlain() {
        assertThat(taken(UnprotectedPolicy::amfTakesPlain)).isEqualTo(EnumSet.of(
                FiveGmmMessageType.REGISTRATION_REQUEST,
                FiveGmmMessageType.IDENTITY_RESPONSE,
                FiveGmmMessageType.AUTHENTICATION_RESPONSE,
                FiveGmmMessageType.AUTHENTICATION_FAILURE,
                FiveGmmMessageType.SECURITY_MODE_REJECT,
                FiveGmmMessageType.UE_ORIGINATING_DEREGISTRATION_REQUEST,
                FiveGmmMessageType.UE_TERMINATED_DEREGISTRATION_ACCEPT));
    }

    @Test
    void amfTakesAServiceRequestAlsoThatItCannotVerify() {
        var expected = EnumSet.copyOf(taken(UnprotectedPolicy::amfTakesPlain));
        expected.add(FiveGmmMessageType.SERVICE_REQUEST);
        assertThat(taken(UnprotectedPolicy::amfTakesUnverified)).isEqualTo(expected);
    }

    @Test
    void ueTakesTheseInPlain() {
        assertThat(taken(UnprotectedPolicy::ueTakesPlain)).isEqualTo(EnumSet.of(
                FiveGmmMessageType.IDENTITY_REQUEST,
                FiveGmmMessageType.AUTHENTICATION_REQUEST,
                FiveGmmMessageType.AUTHENTICATION_RESULT,
                FiveGmmMessageType.AUTHENTICATION_REJECT,
                FiveGmmMessageType.REGISTRATION_REJECT,
                FiveGmmMessageType.UE_ORIGINATING_DEREGISTRATION_ACCEPT,
                FiveGmmMessageType.SERVICE_REJECT));
    }

    @ParameterizedTest
    @EnumSource
    void ueTellsNobodyAnotherIdentityThanItsSuci(IdentityType type) {
        assertThat(UnprotectedPolicy.ueTakesPlain(new IdentityRequest(type))).isEqualTo(type == IdentityType.SUCI);
    }

    @Test
    void amfTakesASuciOrNoIdentityInPlain() {
        assertThat(UnprotectedPolicy.amfTakesPlain(new IdentityResponse(ImsiSuci.ofNullScheme(Plmn.of("999", "70"), "0", "1")))).isTrue();
        assertThat(UnprotectedPolicy.amfTakesPlain(new IdentityResponse(new NoIdentity()))).isTrue();
        assertThat(UnprotectedPolicy.amfTakesPlain(new IdentityResponse(new Imei("490154203237518")))).isFalse();
        assertThat(UnprotectedPolicy.amfTakesPlain(new IdentityResponse(new Imeisv("4370816125816151")))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void ueIsNotLockedOutByARejectOfAnybody(FiveGmmCause cause) {
        boolean credible = cause.value() != 76 && cause.value() != 78;
        assertThat(UnprotectedPolicy.ueTakesPlain(RegistrationReject.builder(cause).build())).isEqualTo(credible);
        assertThat(UnprotectedPolicy.ueTakesPlain(ServiceReject.builder(cause).build())).isEqualTo(credible);
    }

    /** The types of which any message at all is taken. */
    private static Set<FiveGmmMessageType> taken(Predicate<FiveGmmMessage> policy) {
        var types = EnumSet.noneOf(FiveGmmMessageType.class);
        for (var type : FiveGmmMessageType.values()) {
            for (int seed = 0; seed < 100; seed++) {
                if (policy.test(RandomMessages.of(type).next(Seeded.random(seed)))) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
