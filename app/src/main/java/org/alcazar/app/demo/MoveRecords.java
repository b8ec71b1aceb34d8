// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.EnumSet;
import java.util.Set;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.jspecify.annotations.Nullable;

/** What the AMF tells of one UE's move. */
final class MoveRecords implements AmfEvents {

    // Guarded by this.
    private AmfEvent.@Nullable MovedFromEps moved;
    private boolean authenticated;
    private boolean rejected;
    private Set<AmfEvent.Audit.Kind> audits = EnumSet.noneOf(AmfEvent.Audit.Kind.class);

    /** Forgets what was before. */
    synchronized void begin() {
        moved = null;
        authenticated = false;
        rejected = false;
        audits = EnumSet.noneOf(AmfEvent.Audit.Kind.class);
    }

    @Override
    public synchronized void on(AmfEvent event) {
        switch (event) {
            case AmfEvent.MovedFromEps came -> moved = came;
            case AmfEvent.Authenticated proved -> authenticated = true;
            case AmfEvent.RegistrationFailed(_, var cause, _) -> rejected |= cause != null;
            case AmfEvent.Audit(var kind, _, _) -> audits.add(kind);
            default -> { }
        }
    }

    /** How the UE came from 4G; null if it did not. */
    synchronized AmfEvent.@Nullable MovedFromEps moved() {
        return moved;
    }

    /** Whether 5G authenticated it. */
    synchronized boolean isAuthenticated() {
        return authenticated;
    }

    /** Whether 5G turned a request of its away. */
    synchronized boolean isRejected() {
        return rejected;
    }

    synchronized boolean isAudited(AmfEvent.Audit.Kind kind) {
        return audits.contains(kind);
    }

    /** By what it was found genuine, in words. */
    synchronized String foundGenuine() {
        if (authenticated) {
            return "5G AKA";
        }
        return moved == null ? "-" : switch (moved.protection()) {
            case STANDARD -> "MAC-1 at the MME";
            case LEGACY_MME -> "MAC-1 at the MME, MAC-2 at the AMF";
            case UPGRADED_MME -> "MAC-2 at the MME";
            case AUTHENTICATION -> "5G AKA";
        };
    }
}
