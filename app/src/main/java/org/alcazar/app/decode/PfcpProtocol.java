// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** PFCP (TS 29.244): one message, or the several of a packet. */
final class PfcpProtocol implements Protocol {

    private static final int VERSION = 1;
    private static final int SHORTEST = 8;

    /** @param messages two or more */
    record Packet(List<PfcpPdu> messages) {
    }

    @Override
    public String name() {
        return "pfcp";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        return octets.length() >= SHORTEST && octets.at(0) >> 5 == VERSION && (octets.at(0) & 0x18) == 0;
    }

    @Override
    public Object decode(Octets octets) {
        var pdus = new ArrayList<PfcpPdu>(1);
        for (var message : Pfcp.split(octets)) {
            pdus.add(Pfcp.decode(message));
        }
        return pdus.size() == 1 ? pdus.getFirst() : new Packet(pdus);
    }

    @Override
    public Octets encode(Object message) {
        if (message instanceof Packet(var messages)) {
            var out = new OctetWriter();
            messages.forEach(pdu -> out.octets(Pfcp.encode(pdu)));
            return out.toOctets();
        }
        return Pfcp.encode((PfcpPdu) message);
    }

    @Override
    public String title(Object message) {
        return message instanceof PfcpPdu pdu ? "PFCP " + Names.words(pdu.message().getClass().getSimpleName())
                : "PFCP packet of several messages";
    }
}
