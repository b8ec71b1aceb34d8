// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alcazar.aaa.DnAaas;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.sbi.smf.EpsInterworkingIndication;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextStatusCallback;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramImpairment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session's life with every call between functions as JSON: what works here works over HTTP. */
class ThroughJsonTest {

    @TempDir
    Path folder;

    @Test
    void livesAsLongWithEveryCallAsJson() {
        try (var core = new SmfFixture(folder, SmfFixture.internet(), Limits.STANDARD, 1, DatagramImpairment.NONE,
                ThroughJsonTest::throughJson)) {
            core.service = ThroughJson.wrap(PduSessionService.class, core.smf);
            long before = ThroughJson.documents();
            var reference = core.established();
            core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
            core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
            core.setUp(reference, 0x99, null);
            var answer = core.n1(reference, new PduSessionReleaseRequest(SmfFixture.SESSION, 9, null, null));
            SmfFixture.n1(PduSessionReleaseCommand.class, answer.n1SmMsg());
            core.n2(reference, N2SmInfoType.PDU_RES_REL_RSP, new PduSessionResourceReleaseResponseTransfer(null));
            core.n1(reference, new PduSessionReleaseComplete(SmfFixture.SESSION, 9, null, null));
            assertThat(core.smf.sessions()).isEmpty();
            assertThat(core.network.notifications).hasSize(1);
            assertThat(core.create(SmfFixture.request().sscMode(org.alcazar.nas.element.SscMode.SSC_MODE_3).build()))
                    .isInstanceOf(SmContextCreateError.class);
            assertThat(ThroughJson.documents() - before).isGreaterThan(30);
        }
    }

    @Test
    void movesWithEveryCallAsJson() {
        try (var core = new SmfFixture(folder, SmfFixture.internet(), Limits.STANDARD, 1, DatagramImpairment.NONE, ThroughJsonTest::throughJson);
                var mme = new ScriptedMme(core)) {
            core.service = ThroughJson.wrap(PduSessionService.class, core.smf);
            var request = SmfFixture.request().build();
            var reference = ((SmContextCreatedData) core.create(SmfFixture.data(SmfFixture.SESSION, Nas5gs.encode(request))
                    .interworking(EpsInterworkingIndication.WITH_N26))).smContextRef();
            core.setUp(reference, 0x77, null);
            var given = core.call(() -> core.service.retrieveSmContext(reference, SmContextRetrieveData.FOR_IP)).ueEpsPdnConnection();
            var connection = PdnConnection.TABLE.read(given);
            assertThat(mme.create(mme.creation("internet", connection.linkedEbi()).pgw(connection.pgw()).build()).cause().isAcceptance()).isTrue();
            var data = SmfFixture.data(SmfFixture.SESSION, Nas5gs.encode(request));
            var back = (SmContextCreatedData) core.create(SmContextCreateData.ofPdnConnection(SmfFixture.SUPI, null, data.servingNfId(), data.guami(),
                    data.servingNetwork(), null, data.smContextStatusUri(), null, given));
            assertThat(back.pduSessionId()).isEqualTo(SmfFixture.SESSION);
            assertThat(back.allocatedEbiList()).hasSize(1);
        }
    }

    private static Smf throughJson(SmfConfiguration configuration, World world, ScriptedNetwork network, LeaseStore leases,
            SmfEvents events) {
        return new Smf(configuration, world, ThroughJson.wrap(CommunicationService.class, network),
                ThroughJson.wrap(SmContextStatusCallback.class, network), ThroughJson.wrap(SubscriberDataManagementService.class, network),
                ThroughJson.wrap(UeContextManagementService.class, network), ThroughJson.wrap(SmPolicyControlService.class, network),
                leases, DnAaas.NONE, events);
    }
}
