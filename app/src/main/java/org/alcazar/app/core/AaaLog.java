// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import org.alcazar.aaa.AaaEvent;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.radius.RadiusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log what an operator wants to know of DN-AAA servers. Single packets only where the level says so. */
public final class AaaLog implements AaaEvents {

    private static final Logger LOG = LoggerFactory.getLogger("org.alcazar.aaa");
    private static final Logger AUDIT = LoggerFactory.getLogger("org.alcazar.audit");

    @Override
    public void on(AaaEvent event) {
        switch (event) {
            case AaaEvent.Sent(var aaa, var reference, var packet) -> LOG.trace("{} {} > {}", aaa, reference, RadiusCode.name(packet.code()));
            case AaaEvent.Received(var aaa, var reference, var packet) ->
                LOG.trace("{} {} < {}", aaa, reference, RadiusCode.name(packet.code()));
            case AaaEvent.Silent(var aaa, var server) -> LOG.warn("DN-AAA {}: {} does not answer", aaa, server);
            case AaaEvent.Dropped(var from, var reason) when reason.audited() -> AUDIT.warn("RADIUS packet of {} dropped: {}", from, reason);
            case AaaEvent.Dropped(var from, var reason) -> LOG.debug("RADIUS packet of {} dropped: {}", from, reason);
        }
    }
}
