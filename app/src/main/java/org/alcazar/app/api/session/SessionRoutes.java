// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.session;

import java.util.Comparator;
import java.util.List;
import org.alcazar.app.api.json.Meaning;
import org.alcazar.app.api.route.Answer;
import org.alcazar.app.api.route.Call;
import org.alcazar.app.api.route.Role;
import org.alcazar.app.api.route.Route;
import org.alcazar.app.api.route.Route.Method;
import org.alcazar.app.core.Core;
import org.alcazar.smf.context.PduSessionView;

/** What there is to ask for of sessions. */
public final class SessionRoutes {

    private final Core core;

    public SessionRoutes(Core core) {
        this.core = core;
    }

    /** Some of the sessions. */
    public record SessionPage(List<SessionView> sessions, @Meaning("How many there are that the question is about.") int count) {
    }

    public List<Route<?, ?>> routes() {
        return List.of(Route.of(Method.GET, "/sessions", "listSessions", Role.VIEWER, "Sessions, in the order of their SUPIs.")
                .number("limit", 1, 1000, 100L, "At most so many.")
                .text("supi", "imsi-[0-9]{5,15}", "imsi- and 5 to 15 digits", "Those of this subscriber.")
                .answers(SessionPage.class, this::page));
    }

    private Answer<SessionPage> page(Call<Void> call) {
        var supi = call.text("supi");
        var all = core.smf().sessions().stream().filter(session -> supi == null || session.key().supi().equals(supi)).toList();
        return Answer.of(new SessionPage(all.stream().sorted(Comparator.comparing((PduSessionView one) -> one.key().supi())
                .thenComparing(one -> one.key().pduSessionId())).limit(call.number("limit")).map(SessionView::of).toList(), all.size()));
    }
}
