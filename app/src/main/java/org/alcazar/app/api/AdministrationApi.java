// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.api.policy.PolicyRoutes;
import org.alcazar.app.api.ran.RanRoutes;
import org.alcazar.app.api.route.Answer;
import org.alcazar.app.api.route.Caller;
import org.alcazar.app.api.route.Role;
import org.alcazar.app.api.route.Route;
import org.alcazar.app.api.route.Route.Method;
import org.alcazar.app.api.route.Router;
import org.alcazar.app.api.session.SessionRoutes;
import org.alcazar.app.api.ue.UeJournal;
import org.alcazar.app.api.ue.UeRoutes;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.Storage;
import org.alcazar.http.HttpLimits;
import org.alcazar.http.HttpServer;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers administrators of a running core.
 *
 * <p>Who can connect to the socket is its owner: the rights of the file are the authentication, and the caller is an administrator.
 */
public final class AdministrationApi implements AutoCloseable {

    private final HttpServer server;

    private AdministrationApi(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param storage the one that the core runs on
     * @param journal hears what happens in the core
     * @return null if the configuration wants none
     * @throws IOException if it cannot be listened; its message is for a person
     */
    public static @Nullable AdministrationApi start(Configuration configuration, World world, Core core, Storage storage, UeJournal journal) throws IOException {
        if (!configuration.api().enabled()) {
            return null;
        }
        var router = new Router(routes(configuration, world, core, storage, journal), request -> new Caller(request.user(), Role.ADMINISTRATOR));
        return new AdministrationApi(HttpServer.start(configuration.api().socket(), HttpLimits.STANDARD, router));
    }

    /** All that can be asked for. */
    static List<Route<?, ?>> routes(Configuration configuration, World world, Core core, Storage storage, UeJournal journal) {
        var routes = new ArrayList<Route<?, ?>>();
        routes.addAll(new UeRoutes(core, world, journal).routes());
        routes.addAll(new SessionRoutes(core).routes());
        routes.addAll(new RanRoutes(core).routes());
        routes.addAll(new PolicyRoutes(configuration, world, core.securityPolicies(), storage).routes());
        var document = OpenApi.of(routes);
        routes.add(Route.of(Method.GET, "/openapi.json", "openApi", Role.VIEWER, "This document.").answers(ObjectNode.class, _ -> Answer.of(document)));
        return routes;
    }

    @Override
    public void close() {
        server.close();
    }
}
