// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;

/**
 * How a running core is administered.
 *
 * @param enabled whether it is to be asked at all
 * @param socket where, on this machine
 */
public record ApiConfiguration(boolean enabled, Path socket) {

    ApiConfiguration in(Path folder) {
        return new ApiConfiguration(enabled, folder.resolve(socket));
    }

    static final Section<ApiConfiguration> SECTION = Section.of(s -> {
        var enabled = s.setting("enabled", Kinds.FLAG, ApiConfiguration::enabled, true,
                "Whether a running core can be asked what it does, as ./alcazar ue does, and changed (docs/api.md).");
        var socket = s.setting("socket", Kinds.FILE, ApiConfiguration::socket, Path.of("var/alcazar.sock"),
                "The Unix domain socket that it is asked at. Only the user that the core runs as can connect to it, and administers the core by that.");
        return v -> new ApiConfiguration(v.get(enabled), v.get(socket));
    });
}
