// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.n26.N26;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.sbi.smf.EpsInterworkingIndication;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A UE of this AMF that goes to EPS, with an MME that the test plays. */
class MoveToEpsTest {

    private static final FTeid MINE = FTeid.of(FTeid.S10_N26_MME, 77, Octets.of(10, 0, 0, 2));

    private final AmfFixture core = new AmfFixture(InterworkingSettings.of(ScriptedMme.AMF,
            List.of(new InterworkingSettings.Mme(AmfFixture.PLMN, ScriptedMme.GROUP, ScriptedMme.CODE, ScriptedMme.ADDRESS)), 1));
    private final ScriptedUe ue = core.ue();
    private final List<Gtpv2Answer> answers = new ArrayList<>();
    private final MemoryDatagramCarrier carrier = new MemoryDatagramCarrier(core.world);
    private Gtpv2Node mme = node(ScriptedMme.ADDRESS);

    private Gtpv2Node node(InetSocketAddress at) {
        var node = new Gtpv2Node(Gtpv2Settings.of(1), core.world, new Gtpv2Handler() {
            @Override
            public void request(Gtpv2Request request) {
                throw new AssertionError("an AMF asks for nothing here");
            }
        });
        try {
            node.bind(carrier, at);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return node;
    }

    @BeforeEach
    void register() throws IOException {
        core.amf.listenN26(carrier);
        ue.capability = EpsUe.CAPABILITY;
        ue.begin();
        ue.authenticate();
        assertThat(ue.takeSecurityMode().selectedEpsAlgorithms()).isNotNull();
        ue.secured(SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(ue.request(ue.suci).s1UeNetworkCapability(EpsUe.S1).build()))
                .build());
        ue.takeAccept();
        ue.secured(new RegistrationComplete(OtherElements.NONE));
        var out = new OctetWriter();
        PdnConnection.TABLE.write(out, ScriptedMme.connection());
        core.smf.connection = out.toOctets();
    }

    @AfterEach
    void end() {
        core.world.close();
    }

    private EpsGuti guti() {
        return EpsGuti.mappedFrom(Objects.requireNonNull(ue.accept.guti()));
    }

    private Octets tau(int ksi) {
        return ue.nas.protectTowardsEps(TrackingAreaUpdateRequest.builder(new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, false),
                NasKeySetIdentifier.of(ksi), guti()).build());
    }

    private ContextRequest request(Octets tau) {
        return ContextRequest.builder().guti(N26.guti(guti())).sender(MINE)
                .completeTauRequest(new CompleteRequestMessage(CompleteRequestMessage.TAU_REQUEST, tau)).build();
    }

    private ContextResponse ask(ContextRequest request) {
        answers.clear();
        mme.ask(ScriptedMme.AMF, 0, request, answers::add);
        core.pass(Duration.ofMillis(100));
        return (ContextResponse) response().message();
    }

    private Gtpv2Answer.Response response() {
        return (Gtpv2Answer.Response) answers.getFirst();
    }

    private void acknowledge(int cause) {
        mme.acknowledge(ScriptedMme.AMF, response(), 0, ContextAcknowledge.builder(Cause.of(cause)).build());
        core.pass(Duration.ofMillis(100));
    }

    private List<Kind> audits() {
        return core.only(AmfEvent.Audit.class).stream().map(AmfEvent.Audit::kind).toList();
    }

    private void session() {
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, Octets.of(0x2e, 1, 1, 0xc1)).pduSessionId(1)
                .requestType(RequestType.INITIAL_REQUEST).dnn(new Dnn("internet")).build());
    }

    @Test
    void handsTheContextOverAndForgetsTheUeOnceTheMmeHasIt() {
        int count = ue.nas.nextUplink();
        var response = ask(request(tau(0)));
        assertThat(response.cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(response().packet().teid()).isEqualTo(77);
        assertThat(Objects.requireNonNull(response.imsi()).digits()).isEqualTo("999700000000001");
        var context = (EpsMmContext) Objects.requireNonNull(response.mmContext());
        assertThat(context.uplinkCount()).isEqualTo(count);
        assertThat(context.downlinkCount()).isEqualTo(ue.nas.nextDownlink());
        assertThat(context.integrity()).isEqualTo(2);
        assertThat(context.ciphering()).isEqualTo(2);
        assertThat(context.ksiAsme()).isZero();
        assertThat(context.kAsme().secret().sameAs(MobilityKeys.kAsmePrimeIdle(ue.kAmf, count))).isTrue();
        assertThat(context.ueNetworkCapability()).isEqualTo(EpsUe.S1.contents());
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        acknowledge(Cause.REQUEST_ACCEPTED);
        assertThat(core.amf.counts().ues()).isZero();
        assertThat(core.only(AmfEvent.Deregistered.class)).singleElement().extracting(AmfEvent.Deregistered::by).isEqualTo(By.MOVE_TO_EPS);
        assertThat(core.home.purged).as("the home network learns it of the MME").isEmpty();
        assertThat(audits()).isEmpty();
    }

    @Test
    void keepsTheUeIfTheMmeDoesNotTakeIt() {
        ask(request(tau(0)));
        acknowledge(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        ask(request(tau(0)));
        core.pass(Duration.ofMinutes(1));
        assertThat(core.amf.counts().ues()).isEqualTo(1);
    }

    @Test
    void handsNothingOverTwiceForOneTauRequest() {
        var tau = tau(0);
        ask(request(tau));
        acknowledge(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(ask(request(tau)).cause().value()).isEqualTo(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(audits()).containsExactly(Kind.EPS_UPDATE_REFUSED);
    }

    @Test
    void handsNothingOverForATauRequestThatIsNotTheUes() {
        var changed = tau(0).toArray();
        changed[changed.length - 1] ^= 1;
        assertThat(ask(request(Octets.wrap(changed))).cause().value()).isEqualTo(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(ask(request(tau(3))).cause().value()).isEqualTo(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(ask(request(Octets.of(7, 0x48))).cause().value()).isEqualTo(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(ask(ContextRequest.builder().guti(N26.guti(guti())).sender(MINE).build()).cause().value())
                .isEqualTo(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(audits()).hasSize(4).containsOnly(Kind.EPS_UPDATE_REFUSED);
        assertThat(ask(request(tau(0))).cause().value()).as("the UE's context is untouched").isEqualTo(Cause.REQUEST_ACCEPTED);
    }

    @Test
    void handsNothingOverToStrangersAndOfStrangers() {
        var tau = tau(0);
        var other = N26.guti(guti());
        var unknown = new Guti(other.plmn(), other.mmeGroupId(), other.mmeCode(), other.mTmsi() ^ 1);
        assertThat(ask(ContextRequest.builder().guti(unknown).sender(MINE).build()).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(ask(ContextRequest.builder().sender(MINE).build()).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        mme = node(new InetSocketAddress("10.0.0.9", Gtpv2c.PORT));
        assertThat(ask(request(tau)).cause().value()).isEqualTo(Cause.INVALID_PEER);
        assertThat(core.amf.counts().ues()).isEqualTo(1);
    }

    @Test
    void saysOfSessionsThatTheyMayGoToEpsAndHandsThemOver() {
        session();
        assertThat(core.smf.contexts.get("sm1")).satisfies(data -> assertThat(data.epsInterworkingInd()).isEqualTo(EpsInterworkingIndication.WITH_N26));
        var response = ask(request(tau(0)));
        assertThat(response.pdnConnections()).singleElement().satisfies(connection -> assertThat(connection.linkedEbi()).isEqualTo(5));
        acknowledge(Cause.REQUEST_ACCEPTED);
        assertThat(core.smf.contexts).isEmpty();
    }
}
