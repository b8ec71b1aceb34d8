// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class NasSecurityTest {

    private final AmfFixture core = new AmfFixture();

    @Test
    void dropsAReplayedMessage() {
        var ue = core.ue().register();
        var pdu = ue.nas.protect(new FiveGmmStatus(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED, OtherElements.NONE));
        ue.uplink(pdu);
        ue.uplink(pdu);
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NAS_UNEXPECTED, Drop.NAS_REPLAYED);
    }

    @Test
    void dropsAWrongMac() {
        var ue = core.ue().register();
        var pdu = ue.nas.protect(new FiveGmmStatus(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED, OtherElements.NONE)).toArray();
        pdu[2] ^= 1;
        ue.uplink(Octets.wrap(pdu));
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NAS_MAC_WRONG);
    }

    @Test
    void dropsAPlainRegistrationRequestOnASecuredConnection() {
        var ue = core.ue().register();
        ue.plain(ue.request(ue.suci).build());
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NAS_PLAIN_REFUSED);
    }

    @Test
    void takesNoRegistrationCompleteBeforeAuthentication() {
        var ue = core.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(new RegistrationComplete(OtherElements.NONE));
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NAS_PLAIN_REFUSED);
    }

    @Test
    void takesAUeThatProvesItselfBackWithoutAuthentication() {
        var ue = idle();
        ue.gnb.send(ue.gnb.initial(9, ue.nas.protectInitial(ue.request(Objects.requireNonNull(ue.accept.guti())).build())));
        ue.setup = ue.gnb.expect(InitialContextSetupRequest.class);
        assertThat(core.only(AmfEvent.Authenticated.class)).as("authentications").hasSize(1);
    }

    @Test
    void authenticatesAUeThatOnlyClaimsAKnownGutiAndLeavesTheClaimedContextAlone() {
        var victim = idle();
        var claimant = new ScriptedUe(victim.gnb, 9, "0000000666");
        claimant.begin(claimant.request(Objects.requireNonNull(victim.accept.guti())).build());
        claimant.expect(IdentityRequest.class);
        assertThat(core.amf.counts().ues()).isEqualTo(2);
        // The victim is served as before.
        victim.gnb.send(victim.gnb.initial(10, victim.nas.protectInitial(victim.request(victim.accept.guti()).build())));
        victim.gnb.expect(InitialContextSetupRequest.class);
    }

    @Test
    void dropsALateDuplicateOfAnAnswer() {
        var ue = core.ue();
        ue.begin();
        var response = ue.response(ue.expect(AuthenticationRequest.class));
        ue.plain(response);
        ue.plain(response);
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        assertThat(core.drops()).containsExactly(Drop.NAS_UNEXPECTED);
    }

    @Test
    void startsAnewWhereTheUeDoes() {
        var ue = core.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(ue.request(ue.suci).nonCurrentNgKsi(org.alcazar.nas.element.NasKeySetIdentifier.of(3)).build());
        ue.authenticate();
        ue.takeSecurityMode();
    }

    @Test
    void survivesEveryShortNasMessage() {
        var ue = core.ue().register();
        for (int length = 0; length < 12; length++) {
            var bytes = new byte[length];
            if (length > 0) {
                bytes[0] = 0x7e;
            }
            if (length > 1) {
                bytes[1] = 2;
            }
            ue.uplink(Octets.wrap(bytes));
        }
        ue.gnb.expectSilence();
        assertThat(core.drops()).hasSize(12).containsOnly(Drop.NAS_UNDECODABLE, Drop.NAS_MAC_WRONG);
        core.amf.deregister(ue.supi(), false);
        ue.expectSecured(org.alcazar.nas.message.UeTerminatedDeregistrationRequest.class);
    }

    private ScriptedUe idle() {
        var ue = core.ue().register();
        ue.gnb.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, CauseRadioNetwork.USER_INACTIVITY));
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        return ue;
    }
}
