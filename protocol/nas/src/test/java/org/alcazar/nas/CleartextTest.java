// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** What an initial message may show to anybody (TS 24.501 §4.4.6), component by component. */
class CleartextTest {

    private static final Set<String> REGISTRATION_REQUEST = Set.of("registrationType", "ngKsi", "mobileIdentity", "ueSecurityCapability",
            "ueStatus", "additionalGuti", "epsNasMessageContainer");
    private static final Set<String> SERVICE_REQUEST = Set.of("ngKsi", "serviceType", "sTmsi");

    @Test
    void registrationRequestShowsTheseAndNoOthers() {
        var shown = new TreeSet<String>();
        for (int seed = 0; seed < 50; seed++) {
            var whole = (RegistrationRequest) RandomMessages.of(FiveGmmMessageType.REGISTRATION_REQUEST).next(Seeded.random(seed));
            var cleartext = whole.cleartextOnly();
            shown.addAll(present(cleartext));
            assertThat(cleartext.ueSecurityCapability()).isEqualTo(whole.ueSecurityCapability());
            assertThat(cleartext.hasOnlyCleartext()).isTrue();
            assertThat(whole.hasOnlyCleartext()).isEqualTo(REGISTRATION_REQUEST.containsAll(present(whole)));
        }
        assertThat(shown).isEqualTo(REGISTRATION_REQUEST);
    }

    @Test
    void serviceRequestShowsTheseAndNoOthers() {
        for (int seed = 0; seed < 50; seed++) {
            var whole = (ServiceRequest) RandomMessages.of(FiveGmmMessageType.SERVICE_REQUEST).next(Seeded.random(seed));
            assertThat(present(whole.cleartextOnly())).isEqualTo(SERVICE_REQUEST);
            assertThat(whole.hasOnlyCleartext()).isEqualTo(SERVICE_REQUEST.containsAll(present(whole)));
        }
    }

    @Test
    void unknownElementsAreNotShown() {
        var octets = Octets.fromHex("7e004179000100" + "22021234");
        var request = (RegistrationRequest) Nas5gs.decode(octets);
        assertThat(request.hasOnlyCleartext()).isFalse();
        assertThat(request.cleartextOnly().others()).isEqualTo(OtherElements.NONE);
    }

    private static Set<String> present(Record message) {
        return Arrays.stream(message.getClass().getRecordComponents()).filter(component -> {
            try {
                var value = component.getAccessor().invoke(message);
                return value != null && !Objects.equals(value, OtherElements.NONE);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }).map(component -> component.getName()).collect(Collectors.toSet());
    }
}
