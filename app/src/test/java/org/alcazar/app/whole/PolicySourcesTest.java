// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.MmServicesTest.audits;
import static org.alcazar.app.whole.MmServicesTest.plan;
import static org.alcazar.app.whole.MmServicesTest.ue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent.Audit;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.policy.PolicySources;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.ue.Failure;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of policy by each way that there is from who keeps them to AMF and SMF, through whole registrations and sessions. */
class PolicySourcesTest {

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService USER = SecurityService.USER_AUTHENTICATION;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"UDM_AUTHENTICATION", "UDM_AM_DATA", "PCF_AM", "NRF"})
    void anAmfRunsWhatItsSourceSays(PolicySource source) {
        var plan = kept(plan(Announcing.ONE_BY_ONE), source, PolicySource.UDM_SM_DATA, false).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var registration = core.run(gnb -> ue(core, gnb, OnDemandConfiguration.ALL).register());
            assertThat(registration.failure()).isNull();
            assertThat(registration.services()).extracting(ServiceResult::outcome).containsExactly(Outcome.SUCCEEDED);
        }
    }

    /** A source that does not keep the rows does not say that there are none. */
    @ParameterizedTest
    @EnumSource(names = {"UDM_AUTHENTICATION", "UDM_AM_DATA", "PCF_AM", "NRF"})
    void anAmfThatAsksElsewhereRegistersNobody(PolicySource source) {
        var elsewhere = source == PolicySource.NRF ? PolicySource.PCF_AM : PolicySource.NRF;
        var plan = kept(plan(Announcing.ONE_BY_ONE), elsewhere, PolicySource.UDM_SM_DATA, false).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH);
        plan.settings(plan.settings.withSource(source));
        try (var core = new WholeCore(folder, plan).with(1)) {
            assertThat(core.run(gnb -> ue(core, gnb, OnDemandConfiguration.ALL).register()).failure())
                    .isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.CONGESTION));
            assertThat(audits(core)).contains(Audit.Kind.POLICY_UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UDM_SM_DATA", "PCF_SM", "NRF"})
    void anSmfRunsWhatItsSourceSays(PolicySource source) {
        var stage = new SmStage(folder);
        stage.source = source;
        stage.play(kept(SmStage.plan(true, Initiator.NETWORK, DH, USER), PolicySource.UDM_AM_DATA, source, false), able -> able, scene -> {
            assertThat(scene.establish().failure()).isNull();
            assertThat(stage.ended()).extracting(end -> end.result().service().service()).containsExactly(DH, USER);
        });
    }

    /** One query for both: the UE is told at registration what it is to start in its sessions, and that is what it is then asked for. */
    @ParameterizedTest
    @EnumSource(names = {"UDM_AUTHENTICATION", "UDM_AM_DATA", "PCF_AM", "NRF"})
    void whatARegistrationAnnouncesTheSessionHas(PolicySource source) {
        var stage = new SmStage(folder);
        stage.source = PolicySource.UDM_SM_DATA;
        var announced = new ArrayList<SessionAnnouncement>();
        stage.observer = new UeObserver() {
            @Override
            public void received(Ue ue, FiveGmmMessage message, Octets wire) {
                if (message instanceof RegistrationAccept accept) {
                    announced.addAll(Objects.requireNonNull(ServiceElements.payload(accept.others().get(OtherElements.SECURITY_SERVICE_PAYLOAD)))
                            .announced());
                }
            }
        };
        stage.play(kept(SmStage.plan(true, Initiator.UE, DH, USER), source, PolicySource.UDM_SM_DATA, true), able -> able, scene -> {
            assertThat(announced).singleElement().satisfies(one -> {
                assertThat(one.services()).extracting(SecurityServiceIdentifier::service).containsExactly(DH, USER);
                assertThat(one.services()).extracting(SecurityServiceIdentifier::initiator).containsOnly(Initiator.UE);
            });
            var outcome = scene.establish();
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.services()).extracting(ServiceResult::service).containsExactlyElementsOf(announced.getFirst().services());
        });
    }

    /** An SMF that cannot run what is required is none: the AMF gives the request back. */
    @Test
    void noSmfThatCannotRunWhatIsRequiredIsSelected() {
        var stage = new SmStage(folder);
        var wanted = new ArrayList<List<SecurityService>>();
        stage.play(kept(SmStage.plan(true, Initiator.NETWORK, DH, USER), PolicySource.UDM_AM_DATA, PolicySource.UDM_SM_DATA, true), able -> able, scene -> {
            scene.core().canRun = required -> {
                wanted.add(required);
                return !required.contains(USER);
            };
            assertThat(Objects.requireNonNull(scene.establish().failure()).reason()).isEqualTo(Failure.Reason.NOT_FORWARDED);
            assertThat(wanted).isNotEmpty().allSatisfy(required -> assertThat(required).containsExactly(DH, USER));
            assertThat(scene.smf().sessions()).isEmpty();
            scene.core().canRun = required -> required.containsAll(List.of(DH, USER));
            assertThat(scene.establish().failure()).isNull();
        });
    }

    /** The rows are kept by the book that a core has, which gives them out by these sources alone. */
    private static OnDemandPlan kept(OnDemandPlan plan, PolicySource mm, PolicySource sm, boolean together) {
        plan.sources = new PolicySources(mm, sm, together);
        return plan.settings(plan.settings.withSource(mm).withBoth(together));
    }
}
