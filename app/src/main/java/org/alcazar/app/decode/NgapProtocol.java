// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.wire.Octets;

/** NGAP (TS 38.413). */
final class NgapProtocol implements Protocol {

    /** NGAP's and S1AP's are alike: the index of the PDU's alternative in the upper bits, no extension; then the procedure, then two bits of criticality. */
    static boolean isEnvelope(Octets octets) {
        return octets.length() > 3 && (octets.at(0) & 0x9f) == 0 && octets.at(0) != 0x60 && (octets.at(2) & 0x3f) == 0 && octets.at(2) != 0xc0;
    }

    @Override
    public String name() {
        return "ngap";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        return isEnvelope(octets);
    }

    @Override
    public Object decode(Octets octets) {
        return Ngap.decode(octets);
    }

    @Override
    public Octets encode(Object message) {
        return Ngap.encode((NgapMessage) message);
    }

    @Override
    public String title(Object message) {
        return Names.words(message.getClass().getSimpleName());
    }

    @Override
    public int strangers(Object message) {
        return ((NgapMessage) message).residue().elements().size();
    }
}
