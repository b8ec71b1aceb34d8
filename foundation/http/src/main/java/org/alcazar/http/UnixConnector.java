// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** What Jetty takes connections from: a socket that listens already. */
final class UnixConnector extends AbstractConnector {

    private final ServerSocketChannel listening;
    private final SelectorManager selectors;

    UnixConnector(Server server, ServerSocketChannel listening, Duration idle, ConnectionFactory connections) {
        super(server, null, null, null, 1, connections);
        this.listening = listening;
        this.selectors = new Selectors();
        setIdleTimeout(idle.toMillis());
        installBean(selectors, true);
    }

    @Override
    protected void accept(int acceptor) throws IOException {
        var channel = listening.accept();
        channel.configureBlocking(false);
        selectors.accept(channel);
    }

    /** Nothing more is taken; who accepts wakes up by it. */
    @Override
    protected void doStop() throws Exception {
        listening.close();
        super.doStop();
    }

    @Override
    public Object getTransport() {
        return listening;
    }

    private final class Selectors extends SelectorManager {

        Selectors() {
            super(UnixConnector.this.getExecutor(), UnixConnector.this.getScheduler(), 1);
        }

        @Override
        protected EndPoint newEndPoint(SelectableChannel channel, ManagedSelector selector, SelectionKey key) {
            var end = new SocketChannelEndPoint((SocketChannel) channel, selector, key, getScheduler());
            end.setIdleTimeout(getIdleTimeout());
            return end;
        }

        @Override
        public Connection newConnection(SelectableChannel channel, EndPoint end, @Nullable Object attachment) {
            return getDefaultConnectionFactory().newConnection(UnixConnector.this, end);
        }

        @Override
        protected void endPointOpened(EndPoint end) {
            super.endPointOpened(end);
            onEndPointOpened(end);
        }

        @Override
        protected void endPointClosed(EndPoint end) {
            onEndPointClosed(end);
            super.endPointClosed(end);
        }
    }
}
