// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import org.alcazar.app.ladder.Signal.Kind;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.jspecify.annotations.Nullable;

/** Draws NGAP messages of a capture, and the NAS within, as {@link SignallingLadder} draws those of a core that runs. */
public final class CapturedSignalling {

    private final Ladder ladder;

    public CapturedSignalling(Ladder ladder) {
        this.ladder = ladder;
    }

    /**
     * A message.
     *
     * @param toAmf whether it went from the gNB to the AMF, else the other way
     * @param nas what it carries, as far as it can be read; null if nothing
     * @param carriesNas whether it carries NAS at all
     * @param ids the UE's identifiers, to be noted beside it
     */
    public void message(boolean toAmf, NgapMessage message, @Nullable NasMessage nas, boolean carriesNas, String ids) {
        switch (message) {
            case InitialUeMessage _, UplinkNasTransport _, DownlinkNasTransport _ -> { }
            default -> ladder.message(new Signal(toAmf ? Party.GNB : Party.AMF, toAmf ? Party.AMF : Party.GNB,
                    Labels.isFailure(message) ? Kind.FAILURE : Kind.NGAP, Labels.name(message), joined(Labels.note(message), ids)));
        }
        if (carriesNas) {
            var from = toAmf ? Party.UE : Party.AMF;
            var to = toAmf ? Party.AMF : Party.UE;
            ladder.message(nas == null ? new Signal(from, to, Kind.NAS, "NAS, ciphered", ids)
                    : new Signal(from, to, Labels.isFailure(nas) ? Kind.FAILURE : Kind.NAS, Labels.name(nas), joined(Labels.note(nas), ids)));
        }
    }

    private static String joined(String note, String ids) {
        return note.isEmpty() || ids.isEmpty() ? note + ids : note + ", " + ids;
    }
}
