// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import java.util.List;
import java.util.Optional;
import org.alcazar.app.ladder.Signal.Kind;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.s1ap.message.S1apMessage;

/** Draws NGAP and S1AP messages of a capture, and the NAS within, as {@link SignallingLadder} draws those of a core that runs. */
public final class CapturedSignalling {

    private final Ladder ladder;

    public CapturedSignalling(Ladder ladder) {
        this.ladder = ladder;
    }

    /**
     * A message.
     *
     * @param toAmf whether it went from the gNB to the AMF, else the other way
     * @param nas what it carries; empty for what can't be read
     * @param ids the UE's identifiers, to be noted beside it
     */
    public void message(boolean toAmf, NgapMessage message, List<Optional<NasMessage>> nas, String ids) {
        switch (message) {
            case InitialUeMessage _, UplinkNasTransport _, DownlinkNasTransport _ -> { }
            default -> ladder.message(new Signal(toAmf ? Party.GNB : Party.AMF, toAmf ? Party.AMF : Party.GNB,
                    Labels.isFailure(message) ? Kind.FAILURE : Kind.NGAP, Labels.name(message), joined(Labels.note(message), ids)));
        }
        nas.forEach(one -> one.ifPresentOrElse(read -> nas(toAmf, Labels.isFailure(read), Labels.name(read), joined(Labels.note(read), ids)),
                () -> nas(toAmf, false, "NAS, ciphered", ids)));
    }

    /**
     * A message of S1AP: the gNB's column is the eNB's, the AMF's is the MME's.
     *
     * @param toMme whether it went from the eNB to the MME, else the other way
     * @param nas what it carries; empty for what can't be read
     * @param ids the UE's identifiers, to be noted beside it
     */
    public void message(boolean toMme, S1apMessage message, List<Optional<EpsMessage>> nas, String ids) {
        switch (message) {
            case org.alcazar.s1ap.message.InitialUeMessage _, org.alcazar.s1ap.message.UplinkNasTransport _,
                    org.alcazar.s1ap.message.DownlinkNasTransport _ -> { }
            default -> ladder.message(new Signal(toMme ? Party.GNB : Party.AMF, toMme ? Party.AMF : Party.GNB,
                    Labels.isFailure(message) ? Kind.FAILURE : Kind.NGAP, Labels.name(message), joined(Labels.note(message), ids)));
        }
        nas.forEach(one -> one.ifPresentOrElse(read -> nas(toMme, Labels.isFailure(read), Labels.name(read), joined(Labels.note(read), ids)),
                () -> nas(toMme, false, "NAS, ciphered", ids)));
    }

    private void nas(boolean inwards, boolean failure, String name, String note) {
        ladder.message(new Signal(inwards ? Party.UE : Party.AMF, inwards ? Party.AMF : Party.UE, failure ? Kind.FAILURE : Kind.NAS, name, note));
    }

    private static String joined(String note, String ids) {
        return note.isEmpty() || ids.isEmpty() ? note + ids : note + ", " + ids;
    }
}
