// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;

/** What phones show of the network. */
public record NetworkConfiguration(String name, String shortName) {

    static final Section<NetworkConfiguration> SECTION = Section.of(s -> {
        var name = s.setting("name", Kinds.text(40), NetworkConfiguration::name, "Alcazar", "The network's full name, as phones show it.");
        var shortName = s.setting("short-name", Kinds.text(20), NetworkConfiguration::shortName, "Alcazar",
                "The name where there is little room.");
        return v -> new NetworkConfiguration(v.get(name), v.get(shortName));
    });
}
