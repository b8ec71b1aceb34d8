// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CodecCheckTest {

    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refusal(boolean stack) {
            super("no number", null, false, stack);
        }
    }

    private record Number(int value) {
    }

    private static Number decode(String octets) {
        if (!octets.matches("\\d{1,4}")) {
            throw new Refusal(false);
        }
        return new Number(Integer.parseInt(octets));
    }

    private static String encode(Number number) {
        return String.valueOf(number.value());
    }

    private static CodecCheck<String, Number> codec(Function<String, Number> decode, Function<Number, String> encode) {
        return new CodecCheck<>(decode, encode, Refusal.class);
    }

    @Test
    void takesOrRefuses() {
        var codec = codec(CodecCheckTest::decode, CodecCheckTest::encode);
        assertThat(codec.takenOrRefused("0017", 4)).isEqualTo(new Number(17));
        assertThat(codec.takenOrRefused("x", 1)).isNull();
        assertThatThrownBy(() -> codec.read("x", 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void findsWhatIsNotReadAgain() {
        found("not read again", CodecCheckTest::decode, number -> String.valueOf(number.value() / 2));
        found("refused when it is written", CodecCheckTest::decode, number -> number.value() + "x");
        int[] times = {0};
        found("not written again", CodecCheckTest::decode, number -> "0".repeat(times[0]++) + number.value());
    }

    @Test
    void findsWhatCostsTooMuch() {
        found("octets of memory", octets -> new Number(Collections.nCopies(1 << 20, octets).toArray().length), CodecCheckTest::encode);
    }

    @Test
    void findsARefusalWithAStackTrace() {
        found("stack trace", octets -> {
            throw new Refusal(true);
        }, CodecCheckTest::encode);
    }

    @Test
    void letsOtherExceptionsPass() {
        assertThatThrownBy(() -> codec(octets -> new Number(List.of(1).get(17)), CodecCheckTest::encode).takenOrRefused("17", 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void found(String words, Function<String, Number> decode, Function<Number, String> encode) {
        assertThatThrownBy(() -> codec(decode, encode).takenOrRefused("17", 2)).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }
}
