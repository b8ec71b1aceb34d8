// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class FrameDecoderTest {

    private final List<String> frames = new ArrayList<>();

    private final FrameDecoder decoder = new FrameDecoder(new FrameDecoder.Sink() {

        @Override
        public void message(int stream, int payloadProtocolId, Octets payload) {
            frames.add(stream + " " + Integer.toUnsignedString(payloadProtocolId) + " " + (payload.length() > 50 ? payload.length() : payload));
        }

        @Override
        public void oversized() {
            frames.add("oversized");
        }

        @Override
        public void last() {
            frames.add("last");
        }
    });

    @Test
    void readsFrames() throws ProtocolException {
        feed("00000002 0003 0000003c 0102  00000001 ffff ffffffff 09  00000000 0000 00000000");
        assertThat(frames).containsExactly("3 60 0102", "65535 4294967295 09", "last");
    }

    @Test
    void readsTheSameFramesHoweverTheyAreCut() {
        Generator<List<Integer>> cuts = Generators.lists(Generators.ints(1, 40), 60, 60);
        var stream = new OctetWriter();
        for (int i = 1; i < 30; i++) {
            stream.u32(i).u16(i).u32(60).octets(CarrierContract.pattern(i, i));
        }
        var octets = stream.toOctets();
        Seeded.forAll(300, cuts, pieces -> {
            frames.clear();
            int at = 0;
            for (int piece : pieces) {
                int to = Math.min(at + piece, octets.length());
                decoder.feed(ByteBuffer.wrap(octets.slice(at, to).toArray()));
                at = to;
            }
            decoder.feed(ByteBuffer.wrap(octets.slice(at, octets.length()).toArray()));
            assertThat(frames).hasSize(29).startsWith("1 60 01").endsWith("29 60 " + CarrierContract.pattern(29, 29));
        });
    }

    @Test
    void passesOverWhatIsTooLongAndGoesOn() throws ProtocolException {
        feed("00010001 0001 0000003c");
        for (int left = AssociationHandler.MAX_MESSAGE + 1; left > 0; left -= 1_000) {
            decoder.feed(ByteBuffer.allocate(Math.min(left, 1_000)));
        }
        feed("00000001 0001 0000003c 05");
        assertThat(frames).containsExactly("oversized", "1 60 05");
    }

    @Test
    void takesTheLongestMessage() throws ProtocolException {
        feed("00010000 0001 0000003c");
        decoder.feed(ByteBuffer.allocate(AssociationHandler.MAX_MESSAGE));
        assertThat(frames).containsExactly("1 60 65536");
    }

    @Test
    void refusesALengthThatNoFrameHas() {
        assertThatThrownBy(() -> feed("01000001 0001 0000003c")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void refusesANegativeLength() {
        assertThatThrownBy(() -> feed("80000000 0001 0000003c")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void takesOrRefusesDamagedFrames() {
        var valid = Octets.fromHex("00000002 0003 0000003c 0102  00000001 ffff ffffffff 09  00000000 0000 00000000").toArray();
        Mutations.takenOrRefused(valid, 2_000, ProtocolException.class, bytes -> new FrameDecoderTest().decoder.feed(ByteBuffer.wrap(bytes)));
    }

    private void feed(String hex) throws ProtocolException {
        decoder.feed(ByteBuffer.wrap(Octets.fromHex(hex).toArray()));
    }
}
