// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import jdk.net.ExtendedSocketOptions;
import org.alcazar.wire.Octets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty's words and ours. */
final class BridgeHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(BridgeHandler.class);
    private static final int TOO_LARGE = 413;
    private static final int FAULT = 500;
    private static final int BUSY = 503;

    private final HttpHandler handler;
    private final HttpLimits limits;
    private final Semaphore room;

    BridgeHandler(HttpHandler handler, HttpLimits limits) {
        this.handler = handler;
        this.limits = limits;
        this.room = new Semaphore(limits.requests());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (!room.tryAcquire()) {
            write(handler.failure(BUSY), response, callback);
            return true;
        }
        try {
            write(answer(request), response, callback);
        } finally {
            room.release();
        }
        return true;
    }

    private HttpResponse answer(Request request) throws IOException {
        var body = body(request);
        if (body == null) {
            return handler.failure(TOO_LARGE);
        }
        var uri = request.getHttpURI();
        var path = uri.getPath();
        try {
            return handler.handle(new HttpRequest(request.getMethod(), path == null ? "/" : path, Objects.requireNonNullElse(uri.getQuery(), ""),
                    headers(request), body, user(request)));
        } catch (RuntimeException fault) {
            LOG.error("{} {} could not be answered", request.getMethod(), path, fault);
            return handler.failure(FAULT);
        }
    }

    /** Null if there is more than may be. */
    private @Nullable Octets body(Request request) throws IOException {
        if (request.getLength() > limits.bodyOctets()) {
            return null;
        }
        try (var in = Content.Source.asInputStream(request)) {
            var read = in.readNBytes(limits.bodyOctets() + 1);
            return read.length > limits.bodyOctets() ? null : Octets.wrap(read);
        }
    }

    private static Map<String, String> headers(Request request) {
        var headers = new HashMap<String, String>();
        request.getHeaders().forEach(field -> headers.merge(field.getName().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(field.getValue(), ""), (one, other) -> one + ", " + other));
        return headers;
    }

    /** Whom the kernel knows at the other end. */
    private static String user(Request request) throws IOException {
        if (request.getConnectionMetaData().getConnection().getEndPoint().getTransport() instanceof SocketChannel channel
                && channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        }
        return "unknown";
    }

    static void write(HttpResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length());
        response.write(true, answer.body().asBuffer(), callback);
    }
}
