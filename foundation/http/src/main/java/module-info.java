// SPDX-License-Identifier: Apache-2.0
/** HTTP between the program and its administrators: a server that calls its handler on virtual threads, and a client for Unix domain sockets. */
module org.alcazar.http {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires jdk.net;
    requires org.eclipse.jetty.server;
    requires org.slf4j;
    exports org.alcazar.http;
}
