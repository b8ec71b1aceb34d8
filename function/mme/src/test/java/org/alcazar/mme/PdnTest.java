// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.EsmDummyMessage;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.EsmStatus;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.PdnDisconnectReject;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.s1ap.element.ERabSetupItemBearerSuRes;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.s1ap.message.ERabSetupResponse;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.junit.jupiter.api.Test;

class PdnTest {

    private final MmeFixture core = new MmeFixture();

    private ERabSetupRequest connect(ScriptedUe ue) {
        ue.secured(PdnConnectivityRequest.builder(0, 9, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).apn(new Dnn("ims")).build());
        var setup = ue.enb.expect(ERabSetupRequest.class);
        var item = setup.eRabToBeSetupListBearerSuReq().getFirst();
        assertThat(ue.secured(item.nasPdu(), ActivateDefaultEpsBearerContextRequest.class).procedureTransactionIdentity()).isEqualTo(9);
        ue.enb.send(ERabSetupResponse.builder(ue.mmeId, ue.enbId).eRabSetupListBearerSuRes(List.of(new ERabSetupItemBearerSuRes(item.eRabId(),
                BitString.of(Octets.of(10, 0, 1, 1)), 0xe0c))).build());
        ue.secured(ActivateDefaultEpsBearerContextAccept.builder(6, 0).build());
        return setup;
    }

    @Test
    void aSecondPdnConnectionComesAndGoes() {
        var ue = core.ue().attach();
        connect(ue);
        assertThat(core.gateway.teids).contains((long) ScriptedGateway.SGW_TEID);
        assertThat(core.gateway.asked(ModifyBearerRequest.class)).hasSize(2);
        assertThat(core.mme.ues().getFirst().pdnConnections()).extracting(PdnConnectionContext::apn).containsExactly("internet", "ims");

        ue.secured(PdnDisconnectRequest.builder(0, 10, 6).build());
        var release = ue.enb.expect(ERabReleaseCommand.class);
        var deactivation = ue.secured(Objects.requireNonNull(release.nasPdu()), DeactivateEpsBearerContextRequest.class);
        assertThat(deactivation.cause()).isEqualTo(EsmCause.REGULAR_DEACTIVATION);
        ue.secured(DeactivateEpsBearerContextAccept.builder(6, 0).build());
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).singleElement().satisfies(delete -> assertThat(delete.linkedEbi()).isEqualTo(6));
        assertThat(core.mme.ues().getFirst().pdnConnections()).hasSize(1);
    }

    @Test
    void refusesTheSameApnTwiceTheLastDisconnectionAndBearersNobodyHas() {
        var ue = core.ue().attach();
        ue.secured(PdnConnectivityRequest.builder(0, 9, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).build());
        assertThat(ue.expectSecured(PdnConnectivityReject.class).cause()).isEqualTo(EsmCause.MULTIPLE_PDN_CONNECTIONS_FOR_APN_NOT_ALLOWED);
        ue.secured(PdnConnectivityRequest.builder(0, 0, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).apn(new Dnn("ims")).build());
        assertThat(ue.expectSecured(PdnConnectivityReject.class).cause()).isEqualTo(EsmCause.INVALID_PTI);
        ue.secured(PdnConnectivityRequest.builder(0, 9, PdnRequestType.INITIAL_REQUEST, PdnType.NON_IP).apn(new Dnn("ims")).build());
        assertThat(ue.expectSecured(PdnConnectivityReject.class).cause()).isEqualTo(EsmCause.UNKNOWN_PDN_TYPE);
        ue.secured(PdnConnectivityRequest.builder(0, 9, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).apn(new Dnn("nowhere")).build());
        assertThat(ue.expectSecured(PdnConnectivityReject.class).cause()).isEqualTo(EsmCause.MISSING_OR_UNKNOWN_APN);
        ue.secured(PdnDisconnectRequest.builder(0, 9, 5).build());
        assertThat(ue.expectSecured(PdnDisconnectReject.class).cause()).isEqualTo(EsmCause.LAST_PDN_DISCONNECTION_NOT_ALLOWED);
        ue.secured(PdnDisconnectRequest.builder(0, 9, 7).build());
        assertThat(ue.expectSecured(PdnDisconnectReject.class).cause()).isEqualTo(EsmCause.PDN_CONNECTION_DOES_NOT_EXIST);
    }

    @Test
    void aUeThatDoesNotTakeItsBearerHasNone() {
        var ue = core.ue().attach();
        ue.secured(PdnConnectivityRequest.builder(0, 9, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).apn(new Dnn("ims")).build());
        ue.enb.expect(ERabSetupRequest.class);
        ue.secured(ActivateDefaultEpsBearerContextReject.builder(6, 0, EsmCause.INSUFFICIENT_RESOURCES).build());
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).hasSize(1);
        assertThat(core.mme.ues().getFirst().pdnConnections()).hasSize(1);
    }

    @Test
    void aUeThatRefusesItsFirstBearerIsDetached() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        ue.secured(new AttachComplete(NasEps.encode(ActivateDefaultEpsBearerContextReject.builder(5, 0, EsmCause.INSUFFICIENT_RESOURCES).build())));
        ue.expectSecured(UeTerminatedDetachRequest.class);
        ue.secured(new DetachAccept());
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void refusesWhatItDoesNotDo() {
        var ue = core.ue().attach();
        ue.secured(new EsmStatus(0, 0, EsmCause.INVALID_PTI));
        ue.enb.expectSilence();
        ue.secured(EsmInformationResponse.builder(0, 3).build());
        ue.enb.expectSilence();
        ue.secured(new EsmDummyMessage(0, 0));
        ue.expectSecured(EsmStatus.class);
        assertThat(core.drops()).containsExactly(Drop.NAS_UNEXPECTED, Drop.NAS_LATE, Drop.NAS_UNEXPECTED);
    }
}
