// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.UeSessions.Counts;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationAccept;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UeTerminatedDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.junit.jupiter.api.Test;

class DeregistrationTest {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0);

    private final AmfFixture core = new AmfFixture();

    private static UeOriginatingDeregistrationRequest request(ScriptedUe ue, boolean switchOff) {
        return new UeOriginatingDeregistrationRequest(new DeregistrationType(switchOff, false, AccessType.THREE_GPP),
                NasKeySetIdentifier.of(0), Objects.requireNonNull(ue.accept.guti()), OtherElements.NONE);
    }

    private static void released(ScriptedUe ue) {
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
    }

    @Test
    void answersAUeThatWaitsAndForgetsIt() {
        var ue = core.ue().register();
        ue.secured(request(ue, false));
        ue.expectSecured(UeOriginatingDeregistrationAccept.class);
        released(ue);
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
        assertThat(core.home.purged).containsExactly(ue.supi());
        assertThat(core.only(AmfEvent.Deregistered.class)).containsExactly(
                new AmfEvent.Deregistered(ue.supi(), AmfEvent.Deregistered.By.UE));
    }

    @Test
    void saysNothingToAUeThatSwitchesOff() {
        var ue = core.ue().register();
        ue.secured(request(ue, true));
        released(ue);
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
    }

    @Test
    void servesAUeThatComesBackWhileItsContextEnds() {
        var ue = core.ue().register();
        var again = Nas5gs.encode(ue.request(Objects.requireNonNull(ue.accept.guti())).build());
        ue.gnb.sendTogether(new UplinkNasTransport(ue.amfId, ue.ranId, ue.nas.protect(request(ue, true)), ScriptedGnb.HERE),
                ue.gnb.initial(7, again));
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.expect(IdentityRequest.class);
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 1, 2, 0));
    }

    @Test
    void takesNoPlainRequestFromARegisteredUe() {
        var ue = core.ue().register();
        ue.plain(request(ue, true));
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NAS_PLAIN_REFUSED);
        assertThat(core.amf.counts().ues()).isEqualTo(1);
    }

    @Test
    void deregistersAnIdleUeByAMessageThatProvesItself() {
        var ue = idle();
        ue.gnb.send(ue.gnb.initial(7, ue.nas.protectInitial(request(ue, true))));
        ue.gnb.expect(UeContextReleaseCommand.class);
        assertThat(core.amf.counts().ues()).isZero();
    }

    @Test
    void doesNotTouchAnIdleUeForAMessageThatProvesNothing() {
        var ue = idle();
        ue.gnb.send(ue.gnb.initial(7, Nas5gs.encode(request(ue, true))));
        ue.gnb.expect(UeContextReleaseCommand.class);
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        assertThat(core.home.purged).isEmpty();
    }

    @Test
    void asksTheUeWhereTheNetworkWantsIt() {
        var ue = core.ue().register();
        assertThat(core.amf.deregister(ue.supi(), true)).isTrue();
        assertThat(ue.expectSecured(UeTerminatedDeregistrationRequest.class).deregistrationType().reRegistrationRequired()).isTrue();
        ue.secured(new UeTerminatedDeregistrationAccept(OtherElements.NONE));
        released(ue);
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
    }

    @Test
    void deregistersAUeThatDoesNotAnswer() {
        var ue = core.ue().register();
        core.amf.deregister(ue.supi(), false);
        for (int i = 0; i < 5; i++) {
            ue.expectSecured(UeTerminatedDeregistrationRequest.class);
            core.pass(Duration.ofSeconds(8));
        }
        released(ue);
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
    }

    @Test
    void takesASilentUeAsGone() {
        var ue = idle();
        core.pass(NasTimers.standard().untilTakenAsGone().minusSeconds(5));
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        core.pass(Duration.ofSeconds(10));
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
        assertThat(core.home.purged).containsExactly(ue.supi());
    }

    /** A registered UE whose gNB asked for release. */
    private ScriptedUe idle() {
        var ue = core.ue().register();
        ue.gnb.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, CauseRadioNetwork.USER_INACTIVITY));
        released(ue);
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, 1));
        return ue;
    }
}
