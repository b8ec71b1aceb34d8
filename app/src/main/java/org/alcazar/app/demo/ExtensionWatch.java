// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.wire.Octets;

/** Looks at what a UE is sent: which slices it is allowed, and what of security services. Safe for use by several threads. */
final class ExtensionWatch implements UeObserver {

    private final List<String> seen = new ArrayList<>();
    private List<Snssai> allowed = List.of();
    private List<SessionAnnouncement> announced = List.of();

    /** The messages that had something of the extension. */
    synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    synchronized List<Snssai> allowed() {
        return allowed;
    }

    /** What the UE is to start in its sessions, as it was told when it registered. */
    synchronized List<SessionAnnouncement> announced() {
        return announced;
    }

    @Override
    public synchronized void received(Ue ue, FiveGmmMessage message, Octets wire) {
        switch (message) {
            case SecurityServiceDownlink _ -> see(message);
            case SecurityModeCommand command -> look(message, command.others());
            case RegistrationAccept accept -> {
                allowed = accept.allowedNssai() == null ? List.of() : accept.allowedNssai().slices();
                var payload = ServiceElements.payload(accept.others().get(OtherElements.SECURITY_SERVICE_PAYLOAD));
                announced = payload == null ? List.of() : payload.announced();
                look(message, accept.others());
            }
            default -> { }
        }
    }

    @Override
    public synchronized void sessionReceived(Ue ue, FiveGsmMessage message) {
        switch (message) {
            case SmSecurityServiceDownlink _ -> see(message);
            case PduSessionEstablishmentAccept accept -> look(message, accept.others());
            default -> { }
        }
    }

    private void look(Object message, OtherElements others) {
        if (others.get(OtherElements.SECURITY_SERVICE_CAPABILITY) != null || others.get(OtherElements.SECURITY_SERVICE_PAYLOAD) != null) {
            see(message);
        }
    }

    private void see(Object message) {
        seen.add(message.getClass().getSimpleName());
    }
}
