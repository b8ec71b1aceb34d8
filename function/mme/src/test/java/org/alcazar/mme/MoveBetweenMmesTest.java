// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.junit.jupiter.api.Test;

/** Two MMEs of this kind understand each other. */
class MoveBetweenMmesTest {

    private final MmeFixture core = new MmeFixture();

    @Test
    void aUeGoesFromOneMmeToAnotherWithItsKeysAndItsPdnConnection() {
        var ue = core.ue().attach().goIdle();
        ue.enb = core.enbOfAnotherMme().setUp();
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, true).ueNetworkCapability(ue.capability)
                .ueAdditionalSecurityCapability(ue.additional).build()));
        int count = ue.nas.nextUplink() - 1;
        var setup = ue.enb.expect(InitialContextSetupRequest.class);
        var accept = ue.secured(Objects.requireNonNull(setup.eRabToBeSetupListCtxtSuReq().getFirst().nasPdu()), TrackingAreaUpdateAccept.class);
        assertThat(Objects.requireNonNull(accept.guti()).mmeCode()).isEqualTo(2);
        assertThat(setup.securityKey().secret().sameAs(KeyDerivationEps.kEnb(ue.kAsme, count))).isTrue();
        ue.enbAnswers(setup);
        ue.secured(new TrackingAreaUpdateComplete());
        assertThat(core.mme.counts()).as("nothing is left where it came from").isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
        var create = core.gateway.asked(CreateSessionRequest.class).getLast();
        assertThat(Objects.requireNonNull(create.pgw()).teid()).isEqualTo(ScriptedGateway.PGW_TEID + 5);
        assertThat(Objects.requireNonNull(create.mei()).digits()).isEqualTo("4370816125816151");
        assertThat(core.only(MmeEvent.MoveConcluded.class)).singleElement().satisfies(event -> assertThat(event.accepted()).isTrue());
        assertThat(core.hss.locations.getLast().originHost()).isEqualTo("alcazar-mme-2");
    }

    @Test
    void aReplayToAnotherMmeMovesNobody() {
        var ue = core.ue().attach().goIdle();
        var pdu = ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build());
        ue.beginRaw(pdu);
        ue.expectSecured(TrackingAreaUpdateAccept.class);
        ue.secured(new TrackingAreaUpdateComplete());
        ue.released();
        ue.enb = core.enbOfAnotherMme().setUp();
        ue.beginRaw(pdu);
        assertThat(ue.expect(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }
}
