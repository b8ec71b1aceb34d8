// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.alcazar.wire.DecodeException;

/**
 * Reads messages from a stream, each in a line of hexadecimal, and answers each with a line. Memory is bounded by the longest line; when
 * nobody reads the answers any more it ends.
 */
public final class Lines {

    /** Characters of a line, at most: enough for a message of 64 KiB with something between its octets. */
    public static final int LONGEST = 4 * 65_536;

    private static final int CHUNK = 1 << 16;

    private final PrintWriter out;
    private final Answer answer;
    private final StringBuilder line = new StringBuilder(1024);
    private final StringBuilder answers = new StringBuilder(2 * CHUNK);
    private boolean tooLong;
    private long failed;

    /** What is said to a line; without a line break at its end. */
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

    private final Decoder decoder;

    public Lines(PrintWriter out, Decoder decoder, Answer answer) {
        this.out = out;
        this.decoder = decoder;
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
                    answer();
                    from = i + 1;
                }
            }
            append(chunk, from, read);
            // What has come is answered before more is waited for.
            if (!write(in.available() == 0)) {
                return failed;
            }
        }
        answer();
        write(true);
        return failed;
    }

    private void append(byte[] chunk, int from, int to) {
        tooLong |= line.length() + to - from > LONGEST;
        if (!tooLong) {
            line.append(new String(chunk, from, to - from, StandardCharsets.ISO_8859_1));
        }
    }

    private boolean isBlank() {
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void answer() {
        if (tooLong || !isBlank()) {
            try {
                if (tooLong) {
                    throw new DecodeException("a line of more than " + LONGEST + " characters", LONGEST);
                }
                answers.append(answer.to(decoder, line));
            } catch (DecodeException e) {
                failed++;
                answers.append(answer.fault(e));
            }
            answers.append('\n');
        }
        line.setLength(0);
        tooLong = false;
        if (answers.length() > CHUNK) {
            write(true);
        }
    }

    /** @return whether somebody reads yet */
    private boolean write(boolean now) {
        if (!now) {
            return true;
        }
        out.append(answers);
        answers.setLength(0);
        return !out.checkError();
    }
}
