// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final List<Snssai> SLICES = List.of(Rows.EMBB, Rows.VIP);

    private static final List<SecurityService> MM = Rows.services(Layer.MM);

    /** Nothing, preferred, required: of each MM service in a row. */
    private static @Nullable SecurityPolicyRow row(String id, @Nullable Snssai slice, int wishes) {
        var services = new ArrayList<WantedService>();
        for (int i = 0; i < MM.size(); i++) {
            int wish = i == 0 ? wishes % 3 : wishes / 3;
            if (wish > 0) {
                services.add(wish == 2 ? Rows.requires(MM.get(i), Layer.MM) : Rows.prefers(MM.get(i), Layer.MM));
            }
        }
        return services.isEmpty() ? null : Rows.row(id, null, slice, null, services.toArray(WantedService[]::new));
    }

    private static List<SecurityPolicyRow> there(@Nullable SecurityPolicyRow... rows) {
        var there = new ArrayList<SecurityPolicyRow>();
        for (var row : rows) {
            if (row != null) {
                there.add(row);
            }
        }
        return there;
    }

    private static Set<SecurityService> required(@Nullable SecurityPolicyRow row) {
        var set = new HashSet<SecurityService>();
        if (row != null) {
            row.services().stream().filter(WantedService::required).forEach(one -> set.add(one.service()));
        }
        return set;
    }

    /** Every default row, every row of each of two slices, every UE, every allowed NSSAI: 9 x 9 x 9 x 5 x 4. */
    @Test
    void everyPlanOfARegistration() {
        for (int all = 0; all < 9; all++) {
            for (int embb = 0; embb < 9; embb++) {
                for (int vip = 0; vip < 9; vip++) {
                    var whole = row("whole", null, all);
                    var first = row("first", Rows.EMBB, embb);
                    var second = row("second", Rows.VIP, vip);
                    var rows = there(whole, first, second);
                    for (var can : Rows.subsets(MM)) {
                        for (var slices : Rows.subsets(SLICES)) {
                            check(rows, required(whole), required(first), required(second), can, List.copyOf(slices));
                        }
                    }
                }
            }
        }
    }

    private static void check(List<SecurityPolicyRow> rows, Set<SecurityService> whole, Set<SecurityService> embb, Set<SecurityService> vip,
            Set<SecurityService> can, List<Snssai> slices) {
        var ue = new UeCapability.Stated(new CapabilityBlock(can, null, Set.of(KeyAgreementGroup.X25519), 0, 0));
        var plan = MmPlan.of(rows, Rows.SUPI, slices, ue, OwnCapability.all(Layer.MM), ServiceOrder.MM, false);
        var left = slices.stream().filter(slice -> can.containsAll(slice.equals(Rows.EMBB) ? embb : vip)).toList();
        if (!can.containsAll(whole)) {
            assertThat(plan.verdict()).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(111));
        } else if (left.isEmpty() && !slices.isEmpty()) {
            assertThat(plan.verdict()).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(62));
        } else {
            assertThat(plan.verdict()).isEqualTo(new Verdict.GoesOn(left, slices.stream().filter(slice -> !left.contains(slice)).toList()));
            assertThat(plan.negotiation().refused()).isEmpty();
            // What only a slice that was taken away wanted is not run.
            var wanted = rows.stream().filter(row -> row.scope().snssai() == null || left.contains(row.scope().snssai()))
                    .flatMap(row -> row.services().stream()).map(WantedService::service).filter(can::contains).distinct().sorted().toList();
            assertThat(plan.negotiation().target().stream().map(TargetService::service).sorted().toList()).isEqualTo(wanted);
        }
        assertThat(MmPlan.of(rows, Rows.SUPI, slices, ue, OwnCapability.all(Layer.MM), ServiceOrder.MM, true).verdict())
                .isEqualTo(new Verdict.GoesOn(slices, List.of()));
    }

    @ParameterizedTest
    @EnumSource(OnDemandCause.class)
    void aBarredDeviceIsAnIllegalOneWhereTheWholeRegistrationNeedsIt(OnDemandCause cause) {
        var whole = List.of(Rows.row("whole", null, null, null, Rows.requires(SecurityService.DEVICE_AUTHENTICATION, Layer.MM)));
        var unmet = new Unmet(Resolution.mm(whole, Rows.SUPI, SLICES, ServiceOrder.MM).services().getFirst(), cause);
        assertThat(Verdict.onRegistration(List.of(unmet), SLICES))
                .isEqualTo(new Verdict.Rejected(cause == OnDemandCause.EQUIPMENT_BARRED ? 6 : 111, List.of(unmet)));
        var slice = List.of(Rows.row("slice", null, Rows.VIP, null, Rows.requires(SecurityService.DEVICE_AUTHENTICATION, Layer.MM)));
        var ofSlice = new Unmet(Resolution.mm(slice, Rows.SUPI, SLICES, ServiceOrder.MM).services().getFirst(), cause);
        assertThat(Verdict.onRegistration(List.of(ofSlice), SLICES)).isEqualTo(new Verdict.GoesOn(List.of(Rows.EMBB), List.of(Rows.VIP)));
        assertThat(Verdict.onRegistration(List.of(ofSlice), List.of(Rows.VIP))).isEqualTo(new Verdict.Rejected(62, List.of(ofSlice)));
    }

    @ParameterizedTest
    @EnumSource(SecurityService.class)
    void aSessionEndsWithTheCauseOfWhatFailed(SecurityService service) {
        for (var cause : OnDemandCause.values()) {
            for (boolean required : new boolean[] {true, false}) {
                var rows = List.of(Rows.row("row", null, null, "internet",
                        required ? Rows.requires(service, Layer.SM) : Rows.prefers(service, Layer.SM)));
                var unmet = new Unmet(Resolution.sm(rows, Rows.SUPI, Rows.EMBB, "internet", ServiceOrder.SM).services().getFirst(), cause);
                var verdict = Verdict.onSession(List.of(unmet), Rows.EMBB);
                if (required) {
                    boolean authentication = Set.of(SecurityService.DEVICE_AUTHENTICATION, SecurityService.USER_AUTHENTICATION,
                            SecurityService.SECONDARY_AUTHENTICATION).contains(service);
                    boolean failed = Set.of(OnDemandCause.NONE, OnDemandCause.CERTIFICATE_NOT_TRUSTED, OnDemandCause.CERTIFICATE_REVOKED,
                            OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, OnDemandCause.EQUIPMENT_BARRED, OnDemandCause.BAD_SIGNATURE,
                            OnDemandCause.NO_CREDENTIAL, OnDemandCause.USER_NOT_VERIFIED, OnDemandCause.NOT_AUTHORISED,
                            OnDemandCause.REQUEST_MISMATCH).contains(cause);
                    assertThat(verdict).isEqualTo(new Verdict.Rejected(authentication && failed ? 29 : 31, List.of(unmet)));
                } else {
                    assertThat(verdict).isEqualTo(new Verdict.GoesOn(List.of(Rows.EMBB), List.of()));
                }
            }
        }
    }

    @Test
    void aPhoneOfTodayGetsItsSessionWhereSecondaryAuthenticationIsAllThatIsRequired() {
        var rows = List.of(Rows.row("row", null, null, "internet", Rows.requires(SecurityService.SECONDARY_AUTHENTICATION, Layer.SM),
                Rows.prefers(SecurityService.USER_AUTHENTICATION, Layer.SM)));
        var plan = SmPlan.of(rows, Rows.SUPI, Rows.EMBB, "Internet", UeCapability.NONE, OwnCapability.all(Layer.SM), ServiceOrder.SM, false);
        assertThat(plan.verdict()).isInstanceOf(Verdict.GoesOn.class);
        assertThat(plan.negotiation().target()).extracting(TargetService::service).containsExactly(SecurityService.SECONDARY_AUTHENTICATION);
        assertThat(plan.negotiation().skipped()).extracting(DroppedService::reason).containsExactly(DropReason.UE_CANNOT);
        var required = List.of(Rows.row("row", null, null, null, Rows.requires(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM)));
        assertThat(SmPlan.of(required, Rows.SUPI, Rows.EMBB, "x", UeCapability.NONE, OwnCapability.all(Layer.SM), ServiceOrder.SM, false).verdict())
                .isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(31));
        assertThat(SmPlan.of(required, Rows.SUPI, Rows.EMBB, "x", UeCapability.NONE, OwnCapability.all(Layer.SM), ServiceOrder.SM, true).verdict())
                .isInstanceOf(Verdict.GoesOn.class);
    }
}
