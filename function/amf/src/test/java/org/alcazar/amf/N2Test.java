// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.UeSessions.Counts;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class N2Test {

    private final AmfFixture core = new AmfFixture();
    private final SNssai slice = new SNssai(1, null);

    @Test
    void tellsAGnbWhatIsServed() {
        var gnb = core.gnb();
        gnb.send(ScriptedGnb.setupRequest(ScriptedGnb.PLMN, 1, slice));
        var response = gnb.expect(NgSetupResponse.class);
        assertThat(response.amfName()).isEqualTo("alcazar");
        assertThat(response.plmnSupportList()).singleElement()
                .satisfies(item -> assertThat(item.sliceSupportList()).containsExactly(slice, new SNssai(2, 0xa1)));
        assertThat(core.amf.gnbs()).hasSize(1);
    }

    @Test
    void refusesAGnbOfAnotherPlmn() {
        var gnb = core.gnb();
        gnb.send(ScriptedGnb.setupRequest(PlmnIdentity.of("001", "01"), 1, slice));
        assertThat(gnb.expect(NgSetupFailure.class).cause()).isEqualTo(CauseMisc.UNKNOWN_PLMN_OR_SNPN);
        assertThat(core.amf.gnbs()).isEmpty();
    }

    @Test
    void refusesAGnbOfAnotherTrackingArea() {
        var gnb = core.gnb();
        gnb.send(ScriptedGnb.setupRequest(ScriptedGnb.PLMN, 2, slice));
        assertThat(gnb.expect(NgSetupFailure.class).cause()).isEqualTo(CauseMisc.UNKNOWN_PLMN_OR_SNPN);
    }

    @Test
    void refusesAGnbOfOtherSlicesAndTakesItOnceItOffersOne() {
        var gnb = core.gnb();
        gnb.send(ScriptedGnb.setupRequest(ScriptedGnb.PLMN, 1, new SNssai(3, null)));
        assertThat(gnb.expect(NgSetupFailure.class).cause()).isEqualTo(CauseRadioNetwork.SLICE_NOT_SUPPORTED);
        gnb.setUp();
    }

    @Test
    void refusesASecondSetupOnOneAssociationAndKeepsTheFirst() {
        var ue = core.ue().register();
        ue.gnb.send(ScriptedGnb.setupRequest(ScriptedGnb.PLMN, 1, slice));
        assertThat(ue.gnb.expect(NgSetupFailure.class).cause()).isEqualTo(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        assertThat(core.amf.gnbs()).hasSize(1);
        assertThat(core.amf.counts().connections()).isEqualTo(1);
    }

    @Test
    void takesNothingBeforeSetup() {
        var gnb = core.gnb();
        gnb.send(gnb.initial(1, Octets.of(0x7e, 0, 0x41)));
        assertThat(gnb.expect(ErrorIndication.class).cause()).isEqualTo(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        assertThat(core.amf.counts().ues()).isZero();
        gnb.setUp();
    }

    @Test
    void answersGarbageWithATransferSyntaxErrorAndKeepsTheAssociation() {
        var gnb = core.gnb().setUp();
        gnb.sendRaw(Octets.of(0xde, 0xad, 0xbe, 0xef));
        assertThat(gnb.expect(ErrorIndication.class).cause()).isEqualTo(CauseProtocol.TRANSFER_SYNTAX_ERROR);
        gnb.sendRaw(Octets.wrap(new byte[AssociationHandler.MAX_MESSAGE]));
        gnb.expect(ErrorIndication.class);
        assertThat(gnb.down).isFalse();
        registers(gnb, 1);
    }

    @Test
    void survivesEveryTruncationAndTwoThousandMutationsOfAnInitialMessage() {
        var gnb = core.gnb().setUp();
        var valid = Ngap.encode(gnb.initial(1, new ScriptedUe(gnb, 1, "0000000001").requestPdu())).toArray();
        Mutations.truncations(valid).filter(bytes -> bytes.length > 0).forEach(bytes -> gnb.sendRaw(Octets.of(bytes)));
        var random = Seeded.random(7);
        for (int i = 0; i < 2_000; i++) {
            var bytes = Mutations.random(valid, random);
            if (bytes.length > 0) {
                gnb.sendRaw(Octets.wrap(bytes));
            }
        }
        assertThat(gnb.down).isFalse();
        core.pass(Duration.ofMinutes(2));
        assertThat(core.amf.counts()).as("nothing is left of them").isEqualTo(new Counts(0, 0, 0, 0));
        gnb.forgetReceived();
        registers(gnb, 99);
    }

    @Test
    void neverAnswersAnErrorIndicationWithAnother() {
        var gnb = core.gnb().setUp();
        gnb.send(new ErrorIndication(new AmfUeNgapId(5), new RanUeNgapId(5), CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID, null, null));
        gnb.expectSilence();
    }

    @Test
    void refusesAMessageThatOnlyAnAmfSends() {
        var gnb = core.gnb().setUp();
        gnb.send(new OverloadStop(org.alcazar.ap.codec.Residue.NONE));
        assertThat(gnb.expect(ErrorIndication.class).cause()).isEqualTo(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
    }

    @Test
    void refusesTheIdsOfAnotherAssociationsUeInTheWordsForUnknownOnesAndAuditsIt() {
        var victim = core.ue().register();
        var rogue = core.gnb().setUp();
        rogue.send(new UeContextReleaseRequest(victim.amfId, victim.ranId, CauseRadioNetwork.USER_INACTIVITY));
        var foreign = rogue.expect(ErrorIndication.class);
        rogue.send(new UeContextReleaseRequest(new AmfUeNgapId(12345), victim.ranId, CauseRadioNetwork.USER_INACTIVITY));
        var unknown = rogue.expect(ErrorIndication.class);
        assertThat(foreign.cause()).isEqualTo(unknown.cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        assertThat(core.drops()).containsExactly(Drop.NGAP_FOREIGN_ID, Drop.NGAP_UNKNOWN_ID);
        assertThat(core.only(AmfEvent.Audit.class)).extracting(AmfEvent.Audit::kind)
                .contains(AmfEvent.Audit.Kind.FOREIGN_UE_ID);
        assertThat(core.amf.counts().connections()).isEqualTo(1);
    }

    @Test
    void refusesAPairOfIdsThatDoesNotBelongTogether() {
        var ue = core.ue().register();
        ue.gnb.send(new UplinkNasTransport(ue.amfId, new RanUeNgapId(77), Octets.of(0x7e, 0, 0x41), ScriptedGnb.HERE));
        assertThat(ue.gnb.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID);
    }

    @Test
    void forgetsUnfinishedUesOfALostAssociationAndKeepsRegisteredOnesIdle() {
        var registered = core.ue().register();
        var unfinished = new ScriptedUe(registered.gnb, 2, "0000000002");
        unfinished.begin();
        unfinished.expect(AuthenticationRequest.class);
        registered.gnb.abort();
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    }

    @Test
    void resetsAllConnectionsOfTheAssociation() {
        var ue = core.ue().register();
        ue.gnb.send(new NgReset(CauseMisc.OM_INTERVENTION, new ResetType.All()));
        ue.gnb.expect(NgResetAcknowledge.class);
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    }

    @Test
    void turnsAwayWhatIsBeyondTheBoundOnUnfinishedRegistrations() {
        var bounded = new AmfFixture(new AmfConfiguration.Limits(2, 10, 16, 10));
        var gnb = bounded.gnb().setUp();
        for (int i = 1; i <= 2; i++) {
            var ue = new ScriptedUe(gnb, i, "000000000" + i);
            ue.begin();
            ue.expect(AuthenticationRequest.class);
        }
        new ScriptedUe(gnb, 3, "0000000003").begin();
        assertThat(gnb.expect(UeContextReleaseCommand.class).cause()).isEqualTo(CauseMisc.CONTROL_PROCESSING_OVERLOAD);
        assertThat(bounded.drops()).containsExactly(Drop.TOO_MANY_UNFINISHED);
    }

    private static void registers(ScriptedGnb gnb, long ranId) {
        var ue = new ScriptedUe(gnb, ranId, "0000000042");
        ue.register();
        assertThat(ue.accept.guti()).isNotNull();
    }
}
