// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.alcazar.app.api.route.Answer;
import org.alcazar.app.api.route.Call;
import org.alcazar.app.api.route.ProblemException;
import org.alcazar.app.api.route.Role;
import org.alcazar.app.api.route.Route;
import org.alcazar.app.api.route.Route.Method;
import org.alcazar.app.core.Core;
import org.alcazar.strand.World;

/** What there is to ask for of UEs. */
public final class UeRoutes {

    private static final String SUPI = "imsi-[0-9]{5,15}";
    private static final String SUPI_WORDS = "imsi- and 5 to 15 digits";
    private static final int MOST = 1000;

    private final Ues ues;

    public UeRoutes(Core core, World world, UeJournal journal) {
        this.ues = new Ues(core, world, journal);
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.of(Method.GET, "/ues", "listUes", Role.VIEWER, "The UEs that are registered, in the order of their SUPIs.")
                        .number("limit", 1, MOST, 100L, "At most so many.")
                        .text("after", SUPI, SUPI_WORDS, "Those that follow this SUPI.")
                        .text("supi", "imsi-[0-9]{0,15}", "imsi- and up to 15 digits", "Those whose SUPI begins so.")
                        .oneOf("access", List.of("5gs", "eps"), "Those in 5G, or in 4G.")
                        .oneOf("keys", List.of("native", "mapped"), "Those whose keys come of an authentication, or of the other system.")
                        .answers(UePage.class, this::page),
                Route.of(Method.GET, "/ues/{supi}", "showUe", Role.VIEWER, "One UE: where it is, its security, services and sessions.")
                        .text("supi", SUPI, SUPI_WORDS, "The subscriber.").problems(404)
                        .answers(UeView.class, this::one));
    }

    private Answer<UeView> one(Call<Void> call) {
        var ue = ues.of(call.given("supi"));
        if (ue == null) {
            throw ProblemException.notFound("no UE of %s is registered here".formatted(call.given("supi")));
        }
        return Answer.of(ue);
    }

    /** Sorts no more than a page of them, however many there are. */
    private Answer<UePage> page(Call<Void> call) {
        int limit = call.number("limit");
        var after = call.text("after");
        var prefix = call.text("supi");
        var access = call.text("access");
        var keys = call.text("keys");
        var page = new TreeSet<UeSummary>(Comparator.comparing(UeSummary::supi).thenComparing(UeSummary::access));
        int[] count = {0};
        ues.all().map(UeSummary::of).filter(ue -> (prefix == null || ue.supi().startsWith(prefix))
                && (access == null || ue.access().toString().equals(access))
                && (keys == null || ue.keys() != null && ue.keys().toString().equals(keys))).forEach(ue -> {
                    count[0]++;
                    if (after == null || ue.supi().compareTo(after) > 0) {
                        page.add(ue);
                        if (page.size() > limit + 1) {
                            page.pollLast();
                        }
                    }
                });
        boolean more = page.size() > limit;
        if (more) {
            page.pollLast();
        }
        return Answer.of(new UePage(List.copyOf(page), count[0], more ? page.last().supi() : null));
    }
}
