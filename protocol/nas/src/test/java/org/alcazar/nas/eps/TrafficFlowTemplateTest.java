// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.eps.TrafficFlowTemplate.Filter;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class TrafficFlowTemplateTest {

    /** Create: UDP to port 4000 at precedence 10, filter 1 both ways (TS 24.008 §10.5.6.12). */
    private static final Octets CREATE = Octets.fromHex("21 31 0a 05 30 11 50 0fa0".replace(" ", ""));
    private static final TrafficFlowTemplate CREATED = TrafficFlowTemplate.of(new Filter(10, PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL,
            new PacketFilterComponent.Protocol(17), new PacketFilterComponent.RemotePort(4000))));

    @Test
    void readsAndWritesFilters() {
        assertThat(TrafficFlowTemplate.decode(CREATE)).isEqualTo(CREATED);
        assertThat(CREATED.encode()).isEqualTo(CREATE);
    }

    @Test
    void readsAndWritesNamesAndParameters() {
        var octets = Octets.fromHex("b20103" + "0302aabb");
        var template = TrafficFlowTemplate.decode(octets);
        assertThat(template.operation()).isEqualTo(TrafficFlowTemplate.Operation.DELETE_FILTERS);
        assertThat(template.hasParameters()).isTrue();
        assertThat(template.filters()).isEqualTo(List.of(new Filter(0, PacketFilter.named(1)), new Filter(0, PacketFilter.named(3))));
        assertThat(template.parameters()).isEqualTo(Octets.fromHex("0302aabb"));
        assertThat(template.encode()).isEqualTo(octets);
    }

    @Test
    void endsInATemplateOrInAFault() {
        Seeded.forAll(20_000, RandomGenerator::nextLong, seed -> {
            var octets = Octets.wrap(Mutations.random(CREATE.toArray(), Seeded.random(seed)));
            try {
                var template = TrafficFlowTemplate.decode(octets);
                assertThat(TrafficFlowTemplate.decode(template.encode())).isEqualTo(template);
            } catch (DecodeException e) {
                assertThat(e.getStackTrace()).isEmpty();
            }
        });
    }
}
