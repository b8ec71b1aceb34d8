// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.ondemand.Layer;
import org.alcazar.pcf.policy.AmPolicy;
import org.alcazar.pcf.policy.PolicyStore;
import org.alcazar.pcf.policy.Scope;
import org.alcazar.pcf.policy.SmPolicy;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PolicyAssociationRequest;
import org.alcazar.sbi.pcf.SmPolicyCallback;
import org.alcazar.sbi.pcf.SmPolicyContextData;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.pcf.SmPolicyDecision.AuthorizedDefaultQos;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData;
import org.alcazar.sbi.udm.DnnConfiguration.SubscribedDefaultQos;
import org.alcazar.strand.SimulatedWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcfTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final Snssai EMBB = Snssai.of(1);
    private static final Snssai FACTORY = Snssai.parse("3-00000f");
    private static final PlmnId PLMN = new PlmnId("001", "01");
    private static final Ambr SUBSCRIBED = ambr(1000);
    private static final URI SMF = URI.create("http://smf/policy/1");
    private static final UpSecurity PROTECTED = new UpSecurity(UpProtection.REQUIRED, UpProtection.REQUIRED);

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final List<Object> told = new ArrayList<>();
    private Database database;
    private Pcf pcf;

    @BeforeEach
    void start(@TempDir Path folder) {
        database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("core.db")), Database.Commits.INLINE, List.of(PolicyStore.SCHEMA));
        pcf = new Pcf(world, database, uri -> uri.equals(SMF) ? new Taker() : null);
        pcf.start();
    }

    @AfterEach
    void stop() {
        pcf.close();
        database.close();
    }

    private final class Taker implements SmPolicyCallback {

        @Override
        public void updateNotify(URI notificationUri, SmPolicyDecision decision) {
            told.add(decision);
        }

        @Override
        public void terminate(URI notificationUri, String cause) {
            told.add(cause);
        }
    }

    private static Ambr ambr(long bits) {
        return new Ambr(new BitRate(bits), new BitRate(bits));
    }

    private static SmPolicyContextData session(Snssai slice, String dnn) {
        return new SmPolicyContextData(SUPI, 5, PduSessionType.IPV4, dnn, slice, PLMN, SMF, null, null, SUBSCRIBED,
                new SubscribedDefaultQos(9, Arp.DEFAULT));
    }

    private SmPolicyDecision decision(Snssai slice, String dnn) {
        return pcf.smPolicyControl().create(session(slice, dnn)).decision();
    }

    private static SmPolicy withAmbr(long bits) {
        return new SmPolicy(null, ambr(bits), null, List.of(), null);
    }

    private static PccRule rule(String id, int precedence) {
        return new PccRule(id, precedence, List.of(new PccRule.FlowInformation("permit out ip from any to assigned",
                PccRule.FlowDirection.BIDIRECTIONAL)), 2, Arp.DEFAULT, null, null, null, null, PccRule.FlowStatus.ENABLED, null);
    }

    @Test
    void withoutPolicyTheSubscriptionCounts() {
        assertThat(decision(EMBB, "internet")).isEqualTo(
                new SmPolicyDecision(SUBSCRIBED, new AuthorizedDefaultQos(9, Arp.DEFAULT), List.of(), null));
    }

    @Test
    void eachMemberIsOfTheMostPreciseRowThatSaysSomethingOfIt() {
        var store = pcf.policies();
        store.put(Scope.ALL, new SmPolicy(null, ambr(1), new AuthorizedDefaultQos(8, Arp.DEFAULT), List.of(rule("b", 9), rule("a", 3)), null));
        store.put(new Scope(null, null, "internet"), withAmbr(2));
        store.put(new Scope(null, FACTORY, null), new SmPolicy(null, ambr(3), null, List.of(), PROTECTED));
        store.put(new Scope(SUPI, null, null), withAmbr(4));
        store.put(new Scope("imsi-001010000000002", null, null), withAmbr(5));
        assertThat(decision(EMBB, "ims").authSessAmbr()).isEqualTo(ambr(4));
        var decided = decision(FACTORY, "Internet");
        assertThat(decided.authSessAmbr()).isEqualTo(ambr(4));
        assertThat(decided.upSecurity()).isEqualTo(PROTECTED);
        assertThat(decided.authDefQos().fiveQi()).isEqualTo(8);
        assertThat(decided.pccRules()).extracting(PccRule::pccRuleId).containsExactly("a", "b");
        store.removeSm(new Scope(SUPI, null, null));
        assertThat(decision(FACTORY, "internet").authSessAmbr()).isEqualTo(ambr(3));
        assertThat(decision(EMBB, "internet").authSessAmbr()).isEqualTo(ambr(2));
        assertThat(decision(EMBB, "ims").authSessAmbr()).isEqualTo(ambr(1));
        assertThat(store.smRows()).hasSize(4);
    }

    @Test
    void aSessionThatPolicyForbidsIsDenied() {
        pcf.policies().put(new Scope(null, FACTORY, "internet"), new SmPolicy(true, null, null, List.of(), null));
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> decision(FACTORY, "internet"))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.POLICY_CONTEXT_DENIED));
        pcf.policies().put(new Scope(SUPI, FACTORY, "internet"), new SmPolicy(false, null, null, List.of(), null));
        assertThat(decision(FACTORY, "internet").authSessAmbr()).isEqualTo(SUBSCRIBED);
    }

    @Test
    void aSessionThatIsThereIsTreatedOtherwiseWhenPolicyChanges() {
        var control = pcf.smPolicyControl().create(session(EMBB, "internet"));
        pcf.policies().put(new Scope(null, FACTORY, null), withAmbr(7));
        world.run(Duration.ofSeconds(2));
        assertThat(told).isEmpty();
        pcf.policies().put(Scope.ALL, withAmbr(8));
        world.run(Duration.ofSeconds(2));
        assertThat(told).singleElement().extracting(decision -> ((SmPolicyDecision) decision).authSessAmbr()).isEqualTo(ambr(8));
        pcf.policies().put(Scope.ALL, new SmPolicy(true, null, null, List.of(), null));
        world.run(Duration.ofSeconds(2));
        assertThat(told).hasSize(2).last().isInstanceOf(String.class);
        pcf.smPolicyControl().delete(control.smPolicyId());
        assertThat(pcf.counts().sessions()).isZero();
    }

    @Test
    void whatAUeAsksForByItselfIsNotGiven() {
        var control = pcf.smPolicyControl().create(session(EMBB, "internet"));
        assertThat(pcf.smPolicyControl().update(control.smPolicyId(), new SmPolicyUpdateContextData(null, null, null)))
                .isEqualTo(control.decision());
        var asked = new SmPolicyUpdateContextData(null, null, new SmPolicyUpdateContextData.UeInitiatedResourceRequest(
                SmPolicyUpdateContextData.RuleOperation.CREATE_PCC_RULE, null, rule("x", 1).flowInfos(), 1, new BitRate(1), null));
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> pcf.smPolicyControl().update(control.smPolicyId(), asked))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.POLICY_CONTEXT_DENIED));
    }

    @Test
    void aUeIsTreatedByItsOwnRowFirst() {
        pcf.policies().put(Scope.ALL, new AmPolicy(5, ambr(1)));
        pcf.policies().put(new Scope(null, FACTORY, null), new AmPolicy(6, null));
        pcf.policies().put(new Scope(SUPI, null, "ignored"), new AmPolicy(null, ambr(3)));
        var service = pcf.amPolicyControl();
        var association = service.create(new PolicyAssociationRequest(SUPI, null, PLMN, SUBSCRIBED, List.of(EMBB, FACTORY)));
        assertThat(association.rfsp()).isEqualTo(6);
        assertThat(association.ueAmbr()).isEqualTo(ambr(3));
        assertThat(service.create(new PolicyAssociationRequest(SUPI, null, PLMN, SUBSCRIBED, List.of(EMBB))).rfsp()).isEqualTo(5);
        assertThat(pcf.policies().amRows()).hasSize(3);
        assertThat(pcf.policies().removeAm(new Scope(SUPI, null, null))).isTrue();
        service.delete(association.polAssoId());
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> service.delete(association.polAssoId()))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void rowsOfSecurityPolicyAreHandedOutWhereTheyAreKeptAndOnlyWhenItBegins() {
        var rows = new SecurityPolicyData(List.of(), 7);
        var keeper = new AtomicReference<>(PolicySource.PCF_AM);
        try (var other = new Pcf(world, database, uri -> uri.equals(SMF) ? new Taker() : null, (source, asked, supi, slices, dnn) -> {
            assertThat(slices).containsExactly(FACTORY);
            assertThat(dnn).isEqualTo(asked == Layer.MM ? null : "internet");
            return source == keeper.get() ? rows : null;
        })) {
            other.start();
            var registration = new PolicyAssociationRequest(SUPI, null, PLMN, SUBSCRIBED, List.of(FACTORY));
            assertThat(other.amPolicyControl().create(registration).securityPolicy()).isEqualTo(rows);
            assertThat(other.smPolicyControl().create(session(FACTORY, "internet")).decision().securityPolicy()).isNull();
            keeper.set(PolicySource.PCF_SM);
            assertThat(other.amPolicyControl().create(registration).securityPolicy()).isNull();
            assertThat(other.smPolicyControl().create(session(FACTORY, "internet")).decision().securityPolicy()).isEqualTo(rows);
            other.policies().put(Scope.ALL, withAmbr(8));
            world.run(Duration.ofSeconds(2));
            assertThat(told).hasSize(2).allMatch(decision -> decision instanceof SmPolicyDecision decided && decided.securityPolicy() == null);
        }
    }

    @Test
    void unknownContextsAreRefused() {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> pcf.smPolicyControl().delete("9"));
        assertThatExceptionOfType(ProblemDetails.class)
                .isThrownBy(() -> pcf.smPolicyControl().update("9", new SmPolicyUpdateContextData(null, null, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmPolicy(0, null));
    }
}
