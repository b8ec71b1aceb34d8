// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UeCapabilityTest {

    private static final Set<SecurityService> DH = Set.of(SecurityService.DH_EXCHANGE);

    /** Nothing, aware, and every way to state MM and SM. */
    private static List<@Nullable CapabilityBlock> blocks() {
        var all = new ArrayList<@Nullable CapabilityBlock>();
        all.add(null);
        var sets = new ArrayList<@Nullable Set<SecurityService>>(List.of(Set.of(), DH));
        sets.add(null);
        for (var mm : sets) {
            for (var sm : sets) {
                all.add(new CapabilityBlock(mm, sm, Set.of(KeyAgreementGroup.X25519), 0x20, 0x40));
            }
        }
        return all;
    }

    @Test
    void whatCountsIsStatedElseProvisionedElseEverythingIfAwareElseNothing() {
        for (var layer : Layer.values()) {
            for (var said : blocks()) {
                for (var provisioned : blocks()) {
                    var found = UeCapability.effective(layer, new UeServiceCapability(said, provisioned));
                    boolean states = said != null && said.of(layer) != null;
                    boolean isProvisioned = provisioned != null && provisioned.of(layer) != null;
                    assertThat(found).isEqualTo(states ? new UeCapability.Stated(Objects.requireNonNull(said))
                            : isProvisioned ? new UeCapability.Provisioned(Objects.requireNonNull(provisioned))
                                    : said != null ? new UeCapability.Aware(said) : UeCapability.NONE);
                    assertThat(found.isCapable()).isEqualTo(states || isProvisioned || said != null);
                }
            }
        }
    }

    @Test
    void whatIsSaidInTheSessionGoesBeforeWhatWasSaidAtRegistration() {
        for (var registered : blocks()) {
            for (var inSession : blocks()) {
                var said = UeCapability.said(registered, inSession);
                if (inSession != null && inSession.sm() != null || registered == null) {
                    assertThat(said).isEqualTo(inSession);
                } else {
                    assertThat(said).isEqualTo(registered);
                }
            }
        }
    }

    @Test
    void oneThatIsAwareCanWhateverItDidNotNarrowDown() {
        var aware = new UeCapability.Aware(CapabilityBlock.AWARE);
        assertThat(aware.groups()).containsExactlyInAnyOrder(KeyAgreementGroup.values());
        assertThat(aware.smCiphering()).isEqualTo(0xf0);
        assertThat(aware.smIntegrity()).isEqualTo(0x70);
        var narrowed = new UeCapability.Aware(new CapabilityBlock(null, null, Set.of(KeyAgreementGroup.X25519), 0x20, 0x40));
        assertThat(narrowed.groups()).containsExactly(KeyAgreementGroup.X25519);
        assertThat(narrowed.smCiphering()).isEqualTo(0x20);
        assertThat(narrowed.smIntegrity()).isEqualTo(0x40);
        assertThat(UeCapability.NONE.groups()).isEmpty();
        assertThat(UeCapability.NONE.smCiphering() | UeCapability.NONE.smIntegrity()).isZero();
    }

    @Test
    void aFunctionThatCanEverythingSaysSo() {
        assertThat(OwnCapability.all(Layer.MM).block().mm()).containsExactlyInAnyOrder(SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION);
        assertThat(OwnCapability.all(Layer.MM).block().sm()).isNull();
        assertThat(OwnCapability.all(Layer.SM).block().sm()).containsExactlyInAnyOrder(SecurityService.values());
    }
}
