// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Asks an {@link HttpServer} on this machine, one request for each connection: enough for a command line, and there at once.
 *
 * <p>Speaks HTTP/1.0, so that an answer is as long as the connection is open.
 */
public final class UnixHttpClient {

    private static final int MOST_OCTETS = 64 * 1024 * 1024;
    private static final int BUFFER = 16 * 1024;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final Path socket;
    private final Duration patience;

    /** @param patience how long nothing may come before it is given up */
    public UnixHttpClient(Path socket, Duration patience) {
        this.socket = socket;
        this.patience = patience;
    }

    /** There is nobody at the socket. */
    public static final class NobodyThereException extends IOException {

        private static final long serialVersionUID = 1;

        NobodyThereException(String message) {
            super(message);
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param target path and query, encoded
     * @param headers beside those of the body
     * @param body null for none; JSON
     * @throws NobodyThereException if nobody listens
     * @throws IOException if there is no answer, or it is none; its message is for a person
     */
    public HttpResponse ask(String method, String target, Map<String, String> headers, @Nullable Octets body) throws IOException {
        if (!Files.exists(socket)) {
            throw new NobodyThereException(socket + " is not there");
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket)); var selector = Selector.open()) {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_WRITE);
            send(channel, key, request(method, target, headers, body));
            return response(receive(channel, key));
        } catch (ConnectException e) {
            throw new NobodyThereException("nobody answers at " + socket);
        }
    }

    private static ByteBuffer request(String method, String target, Map<String, String> headers, @Nullable Octets body) {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.0\r\nHost: localhost\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length()).append("\r\n");
        }
        var octets = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(octets.length + (body == null ? 0 : body.length())).put(octets);
        if (body != null) {
            buffer.put(body.asBuffer());
        }
        return buffer.flip();
    }

    private void send(SocketChannel channel, SelectionKey key, ByteBuffer request) throws IOException {
        while (request.hasRemaining()) {
            channel.write(request);
            if (request.hasRemaining()) {
                await(key);
            }
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    private byte[] receive(SocketChannel channel, SelectionKey key) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(BUFFER);
        while (true) {
            await(key);
            int read = channel.read(buffer);
            if (read < 0) {
                return answer.toByteArray();
            }
            answer.write(buffer.array(), 0, buffer.position());
            buffer.clear();
            if (answer.size() > MOST_OCTETS) {
                throw new IOException("the answer is too long");
            }
        }
    }

    private void await(SelectionKey key) throws IOException {
        key.selector().selectedKeys().clear();
        if (key.selector().select(patience.toMillis()) == 0) {
            throw new IOException("no answer at " + socket + " for " + patience.toSeconds() + " s");
        }
    }

    private HttpResponse response(byte[] answer) throws IOException {
        int head = endOfHead(answer);
        var lines = head < 0 ? new String[0] : new String(answer, 0, head, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        if (lines.length == 0 || !lines[0].matches("HTTP/1[.][01] [2-5][0-9]{2}( .*)?")) {
            throw new IOException("what answers at " + socket + " does not speak HTTP");
        }
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
            }
        }
        var body = Octets.copyOf(answer, head + END_OF_HEAD.length, answer.length);
        var length = headers.get("content-length");
        if (length != null && !length.equals(Integer.toString(body.length()))) {
            throw new IOException("the answer at " + socket + " was cut off");
        }
        return new HttpResponse(Integer.parseInt(lines[0].substring(9, 12)), headers, body);
    }

    private static int endOfHead(byte[] answer) {
        for (int i = 0; i + END_OF_HEAD.length <= answer.length; i++) {
            if (Arrays.equals(answer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i;
            }
        }
        return -1;
    }
}
