// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ran;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alcazar.app.api.json.Meaning;
import org.alcazar.app.api.route.Answer;
import org.alcazar.app.api.route.Role;
import org.alcazar.app.api.route.Route;
import org.alcazar.app.api.route.Route.Method;
import org.alcazar.app.core.Core;

/** What there is to ask for of base stations. */
public final class RanRoutes {

    private final Core core;

    public RanRoutes(Core core) {
        this.core = core;
    }

    /** A base station that is set up. */
    public record StationView(String name, @Meaning("gNB or eNB.") String kind, @Meaning("The codes of its tracking areas.") List<Integer> trackingAreas,
            @Meaning("UEs that are connected to it.") int connected) {
    }

    /** All of them. */
    public record RanView(List<StationView> stations) {
    }

    public List<Route<?, ?>> routes() {
        return List.of(Route.of(Method.GET, "/ran", "listStations", Role.VIEWER, "The gNBs and eNBs that are set up, by name.")
                .answers(RanView.class, _ -> Answer.of(new RanView(Stream.concat(gnbs(), enbs()).sorted(Comparator.comparing(StationView::name)).toList()))));
    }

    private Stream<StationView> gnbs() {
        return core.amf().gnbs().stream().map(gnb -> new StationView(gnb.toString(), "gNB", gnb.setup() == null ? List.of()
                : gnb.setup().supportedTas().stream().map(area -> area.tac()).toList(), gnb.connections().size()));
    }

    private Stream<StationView> enbs() {
        var mme = core.mme();
        return mme == null ? Stream.empty() : mme.enbs().stream().map(enb -> new StationView(enb.toString(), "eNB", enb.setup() == null ? List.of()
                : enb.setup().supportedTas().stream().map(area -> area.tac()).toList(), enb.connections().size()));
    }
}
