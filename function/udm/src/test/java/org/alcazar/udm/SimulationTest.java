// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A UDM in the turns of a simulated world: nothing of it waits for a thread outside. */
class SimulationTest {

    @TempDir
    private Path one;

    @TempDir
    private Path other;

    @Test
    void sameSeedGivesTheSameVectors() {
        assertThat(run(one)).hasSize(200).isEqualTo(run(other));
    }

    private static List<String> run(Path folder) {
        var seen = new ArrayList<String>();
        try (var fixture = new UdmFixture(folder)) {
            for (int ue = 0; ue < 20; ue++) {
                fixture.add(supi(ue), 0);
            }
            for (int i = 0; i < 200; i++) {
                int ue = i % 20;
                fixture.world.after(Duration.ofMillis(fixture.world.random().nextInt(1000)), () -> fixture.world.turn(() -> {
                    var vector = fixture.vector(supi(ue));
                    fixture.confirm(supi(ue), true);
                    seen.add(fixture.world.now() + " " + vector.rand() + " " + vector.autn());
                }));
            }
            fixture.world.run(Duration.ofMinutes(1));
        }
        return seen;
    }

    private static String supi(int ue) {
        return "imsi-00101%010d".formatted(ue);
    }
}
