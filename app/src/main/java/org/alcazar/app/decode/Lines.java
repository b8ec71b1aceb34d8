// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alcazar.wire.DecodeException;

/**
 * Reads messages from a stream, each in a line of hexadecimal, and answers each with a line, in their order. What can be read at once is
 * answered together, by all processors; nothing that has come waits for what has not. Memory is bounded by {@link #LONGEST}; when nobody
 * reads the answers any more it ends.
 */
public final class Lines {

    /** Characters of a line, at most: enough for a message of 64 KiB with something between its octets. */
    public static final int LONGEST = 4 * 65_536;

    private static final int CHUNK = 1 << 16;

    /** Lines that one processor takes at a time. */
    private static final int SLICE = 32;

    private static final String TOO_LONG = "";

    private final PrintWriter out;
    private final Supplier<Decoder> decoders;
    private final Answer answer;
    private final StringBuilder line = new StringBuilder(1024);
    private final List<String> waiting = new ArrayList<>();
    private int charactersWaiting;
    private boolean tooLong;
    private long failed;

    /** What is said to a line; without a line break at its end. Several threads ask, each with a decoder of its own. */
    public interface Answer {

        /**
         * To the message of the line.
         *
         * @throws DecodeException if it is none
         */
        String to(Decoder decoder, CharSequence line);

        /** To a line that is no message. */
        String fault(DecodeException fault);
    }

    /** What was said to some lines. */
    private record Answers(StringBuilder text, int failed) {
    }

    /** @param decoders makes one for each thread */
    public Lines(PrintWriter out, Supplier<Decoder> decoders, Answer answer) {
        this.out = out;
        this.decoders = decoders;
        this.answer = answer;
    }

    /**
     * Answers all lines that are not empty.
     *
     * @return how many were no message
     */
    public long answerAll(InputStream in) throws IOException {
        var chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (chunk[i] == '\n') {
                    append(chunk, from, i);
                    endLine();
                    from = i + 1;
                }
            }
            append(chunk, from, read);
            if ((charactersWaiting >= LONGEST || in.available() == 0) && !answerWaiting()) {
                return failed;
            }
        }
        endLine();
        answerWaiting();
        return failed;
    }

    private void append(byte[] chunk, int from, int to) {
        tooLong |= line.length() + to - from > LONGEST;
        if (!tooLong) {
            line.append(new String(chunk, from, to - from, StandardCharsets.ISO_8859_1));
        }
    }

    private void endLine() {
        if (tooLong) {
            waiting.add(TOO_LONG);
            charactersWaiting += LONGEST;
        } else {
            var text = line.toString();
            if (!text.isBlank()) {
                waiting.add(text);
                charactersWaiting += text.length();
            }
        }
        line.setLength(0);
        tooLong = false;
    }

    /** @return whether somebody reads yet */
    private boolean answerWaiting() {
        var slices = (waiting.size() + SLICE - 1) / SLICE;
        IntStream.range(0, slices).parallel().mapToObj(slice -> waiting.subList(slice * SLICE, Math.min((slice + 1) * SLICE, waiting.size())))
                .map(this::answers).toList().forEach(answers -> {
                    out.append(answers.text);
                    failed += answers.failed;
                });
        waiting.clear();
        charactersWaiting = 0;
        return !out.checkError();
    }

    private Answers answers(List<String> lines) {
        var decoder = decoders.get();
        var text = new StringBuilder(lines.size() * 1024);
        int faults = 0;
        for (var one : lines) {
            try {
                if (one.equals(TOO_LONG)) {
                    throw new DecodeException("a line of more than " + LONGEST + " characters", LONGEST);
                }
                text.append(answer.to(decoder, one));
            } catch (DecodeException e) {
                faults++;
                text.append(answer.fault(e));
            }
            text.append('\n');
        }
        return new Answers(text, faults);
    }
}
