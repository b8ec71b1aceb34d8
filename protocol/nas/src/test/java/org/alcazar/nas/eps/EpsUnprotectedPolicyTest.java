// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.NoMsIdentity;
import org.alcazar.nas.eps.element.Tmsi;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.IdentityResponse;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The boundary, message type by message type: what is not named here is refused. */
class EpsUnprotectedPolicyTest {

    @Test
    void mmeTakesTheseInPlain() {
        assertThat(taken(EpsUnprotectedPolicy::mmeTakesPlain)).isEqualTo(EnumSet.of(
                EmmMessageType.ATTACH_REQUEST,
                EmmMessageType.IDENTITY_RESPONSE,
                EmmMessageType.AUTHENTICATION_RESPONSE,
                EmmMessageType.AUTHENTICATION_FAILURE,
                EmmMessageType.SECURITY_MODE_REJECT,
                EmmMessageType.UE_ORIGINATING_DETACH_REQUEST,
                EmmMessageType.DETACH_ACCEPT,
                EmmMessageType.TRACKING_AREA_UPDATE_REQUEST));
    }

    @Test
    void mmeTakesServiceRequestsAlsoThatItCannotVerify() {
        var expected = EnumSet.copyOf(taken(EpsUnprotectedPolicy::mmeTakesPlain));
        expected.add(EmmMessageType.SERVICE_REQUEST);
        expected.add(EmmMessageType.EXTENDED_SERVICE_REQUEST);
        expected.add(EmmMessageType.CONTROL_PLANE_SERVICE_REQUEST);
        assertThat(taken(EpsUnprotectedPolicy::mmeTakesUnverified)).isEqualTo(expected);
    }

    @Test
    void ueTakesTheseInPlain() {
        assertThat(taken(EpsUnprotectedPolicy::ueTakesPlain)).isEqualTo(EnumSet.of(
                EmmMessageType.IDENTITY_REQUEST,
                EmmMessageType.AUTHENTICATION_REQUEST,
                EmmMessageType.AUTHENTICATION_REJECT,
                EmmMessageType.ATTACH_REJECT,
                EmmMessageType.DETACH_ACCEPT,
                EmmMessageType.TRACKING_AREA_UPDATE_REJECT,
                EmmMessageType.SERVICE_REJECT));
    }

    @ParameterizedTest
    @EnumSource
    void ueTellsNobodyAnotherIdentityThanItsImsi(MsIdentityType type) {
        assertThat(EpsUnprotectedPolicy.ueTakesPlain(new IdentityRequest(type))).isEqualTo(type == MsIdentityType.IMSI);
    }

    @Test
    void mmeTakesAnImsiOrNoIdentityInPlain() {
        assertThat(EpsUnprotectedPolicy.mmeTakesPlain(new IdentityResponse(new Imsi("999700000000001")))).isTrue();
        assertThat(EpsUnprotectedPolicy.mmeTakesPlain(new IdentityResponse(new NoMsIdentity()))).isTrue();
        assertThat(EpsUnprotectedPolicy.mmeTakesPlain(new IdentityResponse(new Imei("490154203237518")))).isFalse();
        assertThat(EpsUnprotectedPolicy.mmeTakesPlain(new IdentityResponse(new Imeisv("4370816125816151")))).isFalse();
        assertThat(EpsUnprotectedPolicy.mmeTakesPlain(new IdentityResponse(new Tmsi(1)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void ueIsNotLockedOutByARejectOfAnybody(EmmCause cause) {
        boolean credible = cause.value() != 25 && cause.value() != 78;
        assertThat(EpsUnprotectedPolicy.ueTakesPlain(AttachReject.builder(cause).build())).isEqualTo(credible);
        assertThat(EpsUnprotectedPolicy.ueTakesPlain(TrackingAreaUpdateReject.builder(cause).build())).isEqualTo(credible);
        assertThat(EpsUnprotectedPolicy.ueTakesPlain(ServiceReject.builder(cause).build())).isEqualTo(credible);
    }

    /** The types of which any message at all is taken. */
    private static Set<EmmMessageType> taken(Predicate<EmmMessage> policy) {
        var types = EnumSet.noneOf(EmmMessageType.class);
        for (var type : EmmMessageType.values()) {
            for (int seed = 0; seed < 100; seed++) {
                if (policy.test(RandomEmmMessages.of(type).next(Seeded.random(seed)))) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
