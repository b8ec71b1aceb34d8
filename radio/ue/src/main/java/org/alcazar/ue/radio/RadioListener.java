// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.wire.Octets;

/** What a UE hears over its connection. Called from threads of the gNB's; must be short and must not wait. */
public interface RadioListener {

    /** How those who watch name the UE; nothing of it goes over the radio. */
    String label();

    void downlink(RadioConnection connection, Octets nas);

    /**
     * The gNB takes access stratum security into use. The UE answers by {@link RadioConnection#securityComplete} or
     * {@link RadioConnection#securityFailure}.
     */
    void securityActivation(RadioConnection connection, SecurityActivation activation);

    /** The radio resources of a PDU session are there: packets go both ways. Told before the NAS message that came with them. */
    void bearerUp(RadioConnection connection, Bearer bearer);

    /** The radio resources of a PDU session are gone. */
    void bearerDown(RadioConnection connection, int pduSessionId);

    /**
     * A packet of a PDU session's.
     *
     * @param qfi the QoS flow it came in, 0 to 63
     */
    void downlinkPacket(RadioConnection connection, int pduSessionId, int qfi, Octets packet);

    /** The cell pages the identity that the UE {@linkplain Radio#camp camps} with. */
    void paged();

    /** The connection is gone, and its bearers with it. Nothing more is heard of it. */
    void released(RadioConnection connection, ReleaseReason reason);
}
