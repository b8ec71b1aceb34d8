// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageAssemblerTest {

    private final LongAdder oversized = new LongAdder();
    private final MessageAssembler assembler = new MessageAssembler(oversized);

    @Test
    void putsPartsTogether() {
        assertThat(take("0102", false)).isNull();
        assertThat(take("03", false)).isNull();
        assertThat(take("04", true)).isEqualTo(Octets.of(1, 2, 3, 4));
        assertThat(take("05", true)).isEqualTo(Octets.of(5));
    }

    @Test
    void putsTogetherUpToTheLongestMessageAndPassesOverLongerOnes() {
        Seeded.forAll(40, Generators.ints(AssociationHandler.MAX_MESSAGE - 2, AssociationHandler.MAX_MESSAGE + 2_000), length -> {
            long before = oversized.sum();
            var message = CarrierContract.pattern(length, length);
            Octets whole = null;
            for (int at = 0; at < length; at += 1_500) {
                int to = Math.min(at + 1_500, length);
                whole = assembler.take(message.slice(at, to).asBuffer(), to == length);
            }
            boolean fits = length <= AssociationHandler.MAX_MESSAGE;
            assertThat(whole).isEqualTo(fits ? message : null);
            assertThat(oversized.sum() - before).isEqualTo(fits ? 0 : 1);
            assertThat(take("07", true)).isEqualTo(Octets.of(7));
        });
    }

    @Test
    void passesOverALongMessageThatComesInOnePart() {
        assertThat(assembler.take(ByteBuffer.allocate(AssociationHandler.MAX_MESSAGE + 1), true)).isNull();
        assertThat(oversized.sum()).isEqualTo(1);
        assertThat(take("07", true)).isEqualTo(Octets.of(7));
    }

    private @Nullable Octets take(String hex, boolean last) {
        return assembler.take(Octets.fromHex(hex).asBuffer(), last);
    }
}
