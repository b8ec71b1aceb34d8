// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP/1.1 server on a Unix domain socket that its owner alone may connect to.
 *
 * <p>A few platform threads wait for connections and read from them; what may wait for something else, the handler, runs on virtual threads.
 */
public final class HttpServer implements AutoCloseable {

    /** One accepts, one selects, and the others take turns. */
    private static final int MOST_THREADS = 6;

    private final Server server;
    private final UnixListener listener;

    private HttpServer(Server server, UnixListener listener) {
        this.server = server;
        this.listener = listener;
    }

    /**
     * Begins to answer.
     *
     * @param path of the socket; what a server that is no more left there is replaced
     * @throws IOException if it cannot be listened there; its message is for a person
     */
    public static HttpServer start(Path path, HttpLimits limits, HttpHandler handler) throws IOException {
        var threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        var listener = UnixListener.open(path);
        var server = new Server(threads);
        server.setStopTimeout(0);
        server.setErrorHandler(new FailureHandler(handler));
        server.setHandler(new BridgeHandler(handler, limits));
        server.addConnector(new UnixConnector(server, listener.channel(), limits.idle(), new HttpConnectionFactory(http(limits))));
        try {
            server.start();
        } catch (IOException e) {
            listener.close();
            throw e;
        } catch (Exception e) {
            listener.close();
            throw new IOException("the HTTP server does not start: " + e.getMessage(), e);
        }
        return new HttpServer(server, listener);
    }

    private static HttpConfiguration http(HttpLimits limits) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(limits.headOctets());
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRelativeRedirectAllowed(false);
        return http;
    }

    /** Answers no more; the socket is gone. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not stop", e);
        } finally {
            listener.close();
        }
    }
}
