// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.context.EpsContext;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The EMM entity of a UE, the counterpart of {@link FiveGmm} in EPS. */
final class Emm extends MobilityManagement<EpsMessage, SecurityModeCommand> {

    final EpsContext context;
    final S1ModeConfiguration configuration;
    final NasS1 nas;
    private @Nullable STmsi camped;

    Emm(Terminal terminal, EpsContext context, S1ModeConfiguration configuration) {
        super(terminal);
        this.context = context;
        this.configuration = configuration;
        nas = new NasS1(terminal, context, configuration.misbehaviour(), this::idle);
    }

    /** The EPS bearers that the UE has (TS 24.301 §9.9.2.1). */
    EpsBearerSet bearerStatus() {
        return EpsBearerSet.NONE;
    }

    @Override
    NasS1 connection() {
        return nas;
    }

    @Override
    MobilityState state() {
        return context.state();
    }

    @Override
    void serve(UeSignal.Command command) {
        if (command instanceof UeSignal.MoveTo move) {
            new Reselection(terminal).run(move);
        } else {
            terminal.refuse(command, Failure.Reason.WRONG_STATE);
        }
    }

    @Override
    void common(EpsMessage message) {
    }

    @Override
    void secure(SecurityModeCommand command, Octets wire) {
    }

    @Override
    void activate(Secret key, SecurityActivation activation) {
    }

    @Override
    void bearerUp(UeSignal.BearerUp up) {
    }

    @Override
    void bearerDown(int bearer) {
    }

    @Override
    @Nullable SessionContext sessionOn(int bearer) {
        return null;
    }

    @Override
    void say(UeSignal signal) {
    }

    @Override
    Duration releaseTime() {
        return configuration.timers().t3440();
    }

    @Override
    @Nullable Duration periodicTime() {
        return context.t3412();
    }

    @Override
    void leave(String reason) {
        stopPeriodic();
        uncamp();
        var before = context.state();
        if (before != MobilityState.DEREGISTERED) {
            context.state(MobilityState.DEREGISTERED);
            observer.state(ue, before, MobilityState.DEREGISTERED, reason);
        }
    }

    @Override
    boolean isWithinArea(Tai tai) {
        var area = context.trackingAreas();
        return area != null && area.contains(tai);
    }

    @Override
    void camp() {
        var guti = context.state() == MobilityState.DEREGISTERED ? null : context.guti();
        campWith(guti == null ? null : STmsi.of(guti));
    }

    @Override
    void uncamp() {
        campWith(null);
    }

    private void campWith(@Nullable STmsi identity) {
        if (terminal.cell() instanceof EutraCell cell) {
            if (camped != null && !camped.equals(identity)) {
                cell.leave(camped, terminal);
            }
            camped = identity;
            if (identity != null) {
                cell.camp(identity, terminal);
            }
        }
    }
}
