// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses of itself, in the words of our handler: nothing of the server's own is told. */
final class FailureHandler implements Request.Handler {

    private final HttpHandler handler;

    FailureHandler(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        BridgeHandler.write(handler.failure(response.getStatus()), response, callback);
        return true;
    }
}
