// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.wire.Octets;

/** What a UE hears over its connection. Called from threads of the base station's; must be short and must not wait. */
public interface RadioListener {

    /** How those who watch name the UE; nothing of it goes over the radio. */
    String label();

    void downlink(RadioConnection connection, Octets nas);

    /**
     * The base station takes access stratum security into use. The UE answers by {@link RadioConnection#securityComplete} or
     * {@link RadioConnection#securityFailure}.
     */
    void securityActivation(RadioConnection connection, SecurityActivation activation);

    /**
     * The base station sends the UE to another cell. The UE answers on the connection there: by {@link RadioConnection#securityComplete} if it goes,
     * and nothing more is heard on the former connection; by {@link RadioConnection#securityFailure} if it stays.
     */
    default void handover(RadioConnection from, RadioConnection to, CellChange change) {
        change.key().close();
        to.securityFailure();
    }

    /** A bearer is there: packets go both ways. Told before the NAS message that came with them. */
    void bearerUp(RadioConnection connection, Bearer bearer);

    /** A bearer is gone. */
    void bearerDown(RadioConnection connection, int bearer);

    /**
     * A packet that came over a bearer.
     *
     * @param bearer as of {@link Bearer#id}
     * @param flow the QoS flow it came in, 0 to 63; {@link Bearer#ONLY_FLOW} in E-UTRA
     */
    void downlinkPacket(RadioConnection connection, int bearer, int flow, Octets packet);

    /** The cell pages the identity that the UE {@linkplain Cell#camp camps} with. */
    void paged();

    /** The connection is gone, and its bearers with it. Nothing more is heard of it. */
    void released(RadioConnection connection, ReleaseReason reason);
}
