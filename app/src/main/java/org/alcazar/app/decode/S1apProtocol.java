// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.wire.Octets;

/** S1AP (TS 36.413). */
final class S1apProtocol implements Protocol {

    @Override
    public String name() {
        return "s1ap";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        return NgapProtocol.isEnvelope(octets);
    }

    @Override
    public Object decode(Octets octets) {
        return S1ap.decode(octets);
    }

    @Override
    public Octets encode(Object message) {
        return S1ap.encode((S1apMessage) message);
    }

    @Override
    public String title(Object message) {
        return Names.words(message.getClass().getSimpleName());
    }

    @Override
    public int strangers(Object message) {
        return ((S1apMessage) message).residue().elements().size();
    }
}
