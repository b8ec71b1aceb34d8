// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;

/**
 * What the AMF is and serves.
 *
 * @param plmn the home network, of the AMF's identifier and of the subscribers
 * @param region AMF Region ID, 8 bits
 * @param set AMF Set ID, 10 bits
 * @param pointer AMF Pointer, 6 bits
 * @param admission how much UEs may begin
 */
public record AmfConfiguration(String name, PlmnId plmn, int region, int set, int pointer, List<TrackingArea> trackingAreas,
        List<Snssai> slices, AdmissionConfiguration admission) {

    private static final PlmnId TEST_NETWORK = new PlmnId("999", "70");

    static final Section<AmfConfiguration> SECTION = Section.of(s -> {
        var name = s.setting("name", Kinds.text(150), AmfConfiguration::name, "alcazar", "The AMF's name, as gNBs see it.");
        var plmn = s.setting("plmn", Numbers.PLMN, AmfConfiguration::plmn, TEST_NETWORK, "The home network. 999/70 is for tests.");
        var region = s.setting("region", Kinds.number(0, 255), AmfConfiguration::region, 1, "AMF Region ID, 0 to 255.");
        var set = s.setting("set", Kinds.number(0, 1023), AmfConfiguration::set, 1, "AMF Set ID, 0 to 1023.");
        var pointer = s.setting("pointer", Kinds.number(0, 63), AmfConfiguration::pointer, 0, "AMF Pointer, 0 to 63.");
        var areas = s.setting("tracking-areas", new ListKind<>(TrackingArea.SECTION, 1, 16), AmfConfiguration::trackingAreas,
                List.of(new TrackingArea(1, null)), "The tracking areas served. A gNB that supports none of them is refused.");
        var slices = s.setting("slices", new ListKind<>(Numbers.SLICE, 1, 16), AmfConfiguration::slices,
                List.of(Snssai.of(1)), "The network slices served. A gNB that supports none of them is refused.");
        var admission = s.section("admission", AdmissionConfiguration.SECTION, AmfConfiguration::admission,
                "How much UEs may begin. Each rate is also how much may come at once.");
        return v -> new AmfConfiguration(v.get(name), v.get(plmn), v.get(region), v.get(set), v.get(pointer), v.get(areas), v.get(slices),
                v.get(admission));
    });

    /** The networks whose tracking areas are served, the home network first. */
    public SequencedSet<PlmnId> plmns() {
        var plmns = new LinkedHashSet<PlmnId>();
        plmns.add(plmn);
        for (var area : trackingAreas) {
            if (area.plmn() != null) {
                plmns.add(area.plmn());
            }
        }
        return plmns;
    }
}
