// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.SscMode;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionReleaseReject;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.smf.RequestType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.udm.DnnConfiguration.IpAddress;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.SmfConfiguration.LowIntegrityRate;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that are not made: what the UE is told, at which moment, and that nothing is left of them. */
class RefusalTest {

    @TempDir
    Path folder;

    private SmfFixture core;

    @BeforeEach
    void start() {
        core = new SmfFixture(folder);
    }

    @AfterEach
    void end() {
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.network.policies).isEmpty();
        assertThat(core.network.registrations).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
        core.close();
    }

    private void anew(DataNetwork network, Limits limits) {
        core.close();
        core = new SmfFixture(folder.resolve(".").normalize(), network, limits, 1, DatagramImpairment.NONE);
    }

    private void release(String reference) {
        core.call(() -> {
            core.smf.releaseSmContext(reference, new SmContextReleaseData(SmContextCause.UE_DEREGISTERED));
            return true;
        });
    }

    /** Refused in the answer to the AMF. */
    private PduSessionEstablishmentReject refusedAtOnce(SmContextCreateData data, Cause problem) {
        var error = (SmContextCreateError) core.create(data);
        assertThat(error.error().cause()).isEqualTo(problem.name());
        return SmfFixture.n1(PduSessionEstablishmentReject.class, error.n1SmMsg());
    }

    private PduSessionEstablishmentReject refusedAtOnce(FiveGsmMessage request, Cause problem) {
        return refusedAtOnce(SmfFixture.data(request.pduSessionId(), Nas5gs.encode(request)), problem);
    }

    /** Refused after the AMF was answered; the AMF is told that the context is gone. */
    private PduSessionEstablishmentReject refusedLater(FiveGsmMessage request) {
        assertThat(core.create(request)).isInstanceOf(SmContextCreatedData.class);
        core.pass(Duration.ofSeconds(20));
        assertThat(core.network.notifications).hasSize(1);
        return core.transferred(PduSessionEstablishmentReject.class);
    }

    @Test
    void refusesADataNetworkThatThereIsNot() {
        var data = SmfFixture.data(SmfFixture.SUPI, SmfFixture.SESSION, "intranet", RequestType.INITIAL_REQUEST,
                Nas5gs.encode(SmfFixture.request().build()));
        assertThat(refusedAtOnce(data, Cause.DNN_NOT_SUPPORTED).cause()).isEqualTo(FiveGsmCause.MISSING_OR_UNKNOWN_DNN);
        assertThat(core.smf.causes().of(FiveGsmCause.MISSING_OR_UNKNOWN_DNN)).isEqualTo(1);
    }

    @Test
    void refusesADataNetworkThatIsInOtherSlicesOnly() {
        var network = SmfFixture.internet();
        anew(new DataNetwork(network.dnn(), Set.of(org.alcazar.sbi.Snssai.of(2)), network.ipv4(), List.of(), Set.of(), List.of(), List.of(),
                1400,
                network.upSecurity(), LowIntegrityRate.CAP, network.defaultQos(), network.sessionAmbr(), null, List.of(), null),
                Limits.STANDARD);
        assertThat(refusedAtOnce(SmfFixture.request().build(), Cause.DNN_NOT_SUPPORTED).cause())
                .isEqualTo(FiveGsmCause.MISSING_OR_UNKNOWN_DNN_IN_SLICE);
    }

    @Test
    void refusesWhatIsNotSubscribed() {
        core.network.udmFault = new ProblemDetails(Cause.DATA_NOT_FOUND);
        assertThat(refusedAtOnce(SmfFixture.request().build(), Cause.DNN_DENIED).cause())
                .isEqualTo(FiveGsmCause.SERVICE_OPTION_NOT_SUBSCRIBED);
        core.network.udmFault = new ProblemDetails(Cause.USER_NOT_FOUND);
        assertThat(refusedAtOnce(SmfFixture.request().build(), Cause.USER_NOT_FOUND).cause())
                .isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED);
        core.network.udmFault = new ProblemDetails(Cause.SYSTEM_FAILURE);
        assertThat(refusedAtOnce(SmfFixture.request().build(), Cause.NETWORK_FAILURE).cause()).isEqualTo(FiveGsmCause.NETWORK_FAILURE);
    }

    @Test
    void refusesATypeWithWhatThereIsInstead() {
        core.network.types = List.of(org.alcazar.sbi.PduSessionType.IPV4);
        var ipv6 = SmfFixture.request().pduSessionType(PduSessionType.IPV6).build();
        assertThat(refusedAtOnce(ipv6, Cause.PDUTYPE_DENIED).cause()).isEqualTo(FiveGsmCause.PDU_SESSION_TYPE_IPV4_ONLY);
        core.network.types = List.of(org.alcazar.sbi.PduSessionType.IPV6);
        var ipv4 = SmfFixture.request().pduSessionType(PduSessionType.IPV4).build();
        assertThat(refusedAtOnce(ipv4, Cause.PDUTYPE_DENIED).cause()).isEqualTo(FiveGsmCause.PDU_SESSION_TYPE_IPV6_ONLY);
        var ethernet = SmfFixture.request().pduSessionType(PduSessionType.ETHERNET).build();
        assertThat(refusedAtOnce(ethernet, Cause.PDUTYPE_DENIED).cause()).isEqualTo(FiveGsmCause.UNKNOWN_PDU_SESSION_TYPE);
    }

    @Test
    void refusesSscMode3WithTheModesThereAre() {
        var reject = refusedAtOnce(SmfFixture.request().sscMode(SscMode.SSC_MODE_3).build(), Cause.SSC_NOT_SUPPORTED);
        assertThat(reject.cause()).isEqualTo(FiveGsmCause.NOT_SUPPORTED_SSC_MODE);
        assertThat(Objects.requireNonNull(reject.allowedSscMode()).mode2()).isTrue();
    }

    @Test
    void movesNoSessionThatItDoesNotHave() {
        var data = SmfFixture.data(SmfFixture.SUPI, SmfFixture.SESSION, SmfFixture.DNN, RequestType.EXISTING_PDU_SESSION,
                Nas5gs.encode(SmfFixture.request().build()));
        assertThat(refusedAtOnce(data, Cause.CONTEXT_NOT_FOUND).cause()).isEqualTo(FiveGsmCause.PDU_SESSION_DOES_NOT_EXIST);
    }

    @Test
    void answersWhatIsNoRequestForASession() {
        var release = new PduSessionReleaseRequest(SmfFixture.SESSION, SmfFixture.PTI, null, null);
        var error = (SmContextCreateError) core.create(release);
        assertThat(SmfFixture.n1(PduSessionReleaseReject.class, error.n1SmMsg()).cause())
                .isEqualTo(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY);
        var withoutPti = PduSessionEstablishmentRequest.builder(SmfFixture.SESSION, 0, IntegrityProtectionMaximumDataRate.FULL_RATE)
                .build();
        error = (SmContextCreateError) core.create(withoutPti);
        assertThat(SmfFixture.n1(FiveGsmStatus.class, error.n1SmMsg()).cause()).isEqualTo(FiveGsmCause.INVALID_PTI);
        error = (SmContextCreateError) core.create(SmfFixture.data(SmfFixture.SESSION, Octets.of(0x2e, 5, 7, 0xff)));
        assertThat(SmfFixture.n1(FiveGsmStatus.class, error.n1SmMsg()).cause()).isEqualTo(FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT);
        error = (SmContextCreateError) core.create(SmfFixture.data(SmfFixture.SESSION, Octets.of(0x7e, 0, 0x41)));
        assertThat(error.n1SmMsg()).isNull();
        error = (SmContextCreateError) core.create(SmfFixture.data(6, Nas5gs.encode(SmfFixture.request(5).build())));
        assertThat(SmfFixture.n1(PduSessionEstablishmentReject.class, error.n1SmMsg()).cause())
                .isEqualTo(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY);
    }

    @Test
    void refusesWhatPolicyForbids() {
        core.network.policyFault = new ProblemDetails(Cause.POLICY_CONTEXT_DENIED);
        assertThat(refusedLater(SmfFixture.request().build()).cause()).isEqualTo(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
    }

    @Test
    void refusesWhenTheUpfDoesNotAnswer() {
        core.upf.stop();
        assertThat(refusedLater(SmfFixture.request().build()).cause()).isEqualTo(FiveGsmCause.NETWORK_FAILURE);
    }

    @Test
    void refusesWhenTheUpfRefuses() {
        core.upf.establishment = org.alcazar.pfcp.element.Cause.NO_RESOURCES_AVAILABLE;
        assertThat(refusedLater(SmfFixture.request().build()).cause()).isEqualTo(FiveGsmCause.INSUFFICIENT_RESOURCES);
    }

    @Test
    void refusesWhenTheHomeNetworkDoesNotTakeTheRegistration() {
        core.network.registrationFault = new ProblemDetails(Cause.SYSTEM_FAILURE);
        assertThat(refusedLater(SmfFixture.request().build()).cause()).isEqualTo(FiveGsmCause.NETWORK_FAILURE);
    }

    @Test
    void sendsAwayForAWhileWhenThereAreNoAddresses() {
        anew(DataNetwork.internet(SmfFixture.DNN, Ipv4Range.parse("10.45.0.2-10.45.0.2"), List.<InetAddress>of()), Limits.STANDARD);
        var reference = core.accepted();
        var reject = refusedLater(SmfFixture.request(6).build());
        assertThat(reject.cause()).isEqualTo(FiveGsmCause.INSUFFICIENT_RESOURCES_FOR_SLICE_AND_DNN);
        assertThat(Objects.requireNonNull(reject.backOffTimer()).duration()).isEqualTo(SmTimers.standard().backOff());
        release(reference);
    }

    @Test
    void givesASubscribersOwnAddressToOneSessionOnly() {
        core.network.staticAddresses = List.of(new IpAddress(Ipv4Addr.parse("10.45.9.9"), null));
        var reference = core.accepted();
        assertThat(core.smf.sessions().getFirst().address()).hasToString("10.45.9.9");
        assertThat(refusedLater(SmfFixture.request(6).build()).cause()).isEqualTo(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
        release(reference);
    }

    @Test
    void refusesAUeThatCannotProtectWhatMustBeProtected() {
        anew(SmfFixture.internet().withUpSecurity(new UpSecurity(UpProtection.REQUIRED, UpProtection.REQUIRED), LowIntegrityRate.REJECT),
                Limits.STANDARD);
        var slow = PduSessionEstablishmentRequest.builder(SmfFixture.SESSION, SmfFixture.PTI,
                new IntegrityProtectionMaximumDataRate(IntegrityProtectionMaximumDataRate.KBPS_64, IntegrityProtectionMaximumDataRate.FULL))
                .build();
        assertThat(refusedLater(slow).cause()).isEqualTo(FiveGsmCause.INTEGRITY_PROTECTION_DATA_RATE_TOO_LOW);
        assertThat(core.only(Audit.class)).extracting(Audit::kind).containsExactly(Audit.Kind.UP_INTEGRITY_RATE_TOO_LOW);
    }

    @Test
    void refusesAPolicyThatCannotBeCarriedOut() {
        core.network.rules = List.of(new PccRule("bad", 10, List.of(new PccRule.FlowInformation("deny in 4 from any to any",
                PccRule.FlowDirection.UPLINK)),
                5, org.alcazar.sbi.Arp.DEFAULT, null, null, null, null, PccRule.FlowStatus.ENABLED, null));
        assertThat(refusedLater(SmfFixture.request().build()).cause()).isEqualTo(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
    }

    @Test
    void holdsNoMoreSessionsThanItMay() {
        anew(SmfFixture.internet(), new Limits(1, 15, 16, 32, Duration.ofMinutes(5)));
        var reference = core.accepted();
        assertThatThrownBy(() -> core.create(SmfFixture.request(6).build())).isInstanceOfSatisfying(ProblemDetails.class,
                problem -> assertThat(problem.cause()).isEqualTo(Cause.NF_CONGESTION));
        release(reference);
    }

    @Test
    void givesBackWhatASessionHadThatTheAmfHeardOfTooLate() {
        core.network.slowness = () -> core.world.gate().await(Duration.ofSeconds(12));
        assertThatThrownBy(() -> core.create(SmfFixture.request().build())).isInstanceOfSatisfying(ProblemDetails.class,
                problem -> assertThat(problem.cause()).isEqualTo(Cause.NETWORK_FAILURE));
        core.pass(Duration.ofSeconds(30));
        assertThat(core.only(SmfEvent.Released.class)).hasSize(1);
    }
}
