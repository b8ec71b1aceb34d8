// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.util.Locale;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;

/**
 * What is logged.
 *
 * @param showSubscribers whether permanent identities stand in the log in full
 */
public record LoggingConfiguration(Level level, boolean showSubscribers) {

    /** From how serious on. */
    public enum Level {
        ERROR, WARN, INFO, DEBUG, TRACE
    }

    static final Section<LoggingConfiguration> SECTION = Section.of(s -> {
        var level = s.setting("level", Kinds.oneOf(Level.class, constant -> constant.name().toLowerCase(Locale.ROOT)),
                LoggingConfiguration::level, Level.INFO, "error, warn, info, debug or trace.");
        var showSubscribers = s.setting("show-subscribers", Kinds.FLAG, LoggingConfiguration::showSubscribers, false,
                "Whether subscribers' permanent identities (SUPI) stand in the log in full; otherwise only the network and the last two digits.");
        return v -> new LoggingConfiguration(v.get(level), v.get(showSubscribers));
    });
}
