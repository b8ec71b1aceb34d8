// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.function.Consumer;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.ue.Attachment;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Move;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.TrackingAreaUpdate;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.Cell;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.session.SessionModification;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.wire.Octets;

/** What a UE's strand is told. */
public sealed interface UeSignal {

    /** What is done when no procedure is under way, in the order told. */
    sealed interface Command extends UeSignal {
    }

    record Register(RegistrationType.Kind kind, Consumer<Registration> done) implements Command {
    }

    record Deregister(boolean switchOff, Consumer<Deregistration> done) implements Command {
    }

    record Attach(Consumer<Attachment> done) implements Command {
    }

    record Detach(boolean switchOff, Consumer<Deregistration> done) implements Command {
    }

    record UpdateTrackingArea(EpsUpdateType type, Consumer<TrackingAreaUpdate> done) implements Command {
    }

    /** The UE reselects that cell. */
    record MoveTo(Cell<?> cell, Consumer<Move> done) implements Command {
    }

    record Establish(SessionRequest request, Consumer<SessionOutcome> done) implements Command {
    }

    record Modify(int pduSessionId, SessionModification modification, Consumer<SessionOutcome> done) implements Command {
    }

    record Release(int pduSessionId, Consumer<SessionOutcome> done) implements Command {
    }

    record Service(ServiceType type, Consumer<ServiceOutcome> done) implements Command {
    }

    /** Packets wait for the user plane of their session. */
    record UplinkData() implements Command {
    }

    /** The cell paged the UE. */
    record Paged() implements Command {
    }

    /** T3512 or T3412 ran out. */
    record PeriodicUpdate() implements Command {
    }

    /** The UE has nothing more to say on its connection. */
    record Inactive() implements Command {
    }

    /** Octets to be sent as they are. */
    record Raw(Octets octets) implements UeSignal {
    }

    /** Something to be said in a security service. */
    record Say(SecurityServiceUplink message) implements UeSignal {
    }

    /** The same, in one of a session. */
    record SaySm(SmSecurityServiceUplink message) implements UeSignal {
    }

    record Downlink(RadioConnection connection, Octets nas) implements UeSignal {
    }

    record Activation(RadioConnection connection, SecurityActivation activation) implements UeSignal {
    }

    record ChangeCell(RadioConnection from, RadioConnection to, CellChange change) implements UeSignal {
    }

    record BearerUp(RadioConnection connection, Bearer bearer) implements UeSignal {
    }

    record BearerDown(RadioConnection connection, int bearer) implements UeSignal {
    }

    record Released(RadioConnection connection, ReleaseReason reason) implements UeSignal {
    }
}
