// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.wire.Octets;

/** A UE's connection to its base station. Nothing here waits; all of it may be called after the connection has ended, and does nothing then. */
public interface RadioConnection {

    /**
     * Sends a NAS message.
     *
     * @return false if it could not be sent
     */
    boolean uplink(Octets nas);

    /**
     * Sends a packet over a bearer.
     *
     * @param bearer as of {@link Bearer#id}
     * @param flow QFI, 0 to 63; {@link Bearer#ONLY_FLOW} in E-UTRA
     * @return false if there is no bearer for it
     */
    boolean uplinkPacket(int bearer, int flow, Octets packet);

    /** Answers {@link RadioListener#securityActivation}: both ends hold the same key. */
    void securityComplete();

    /** Answers {@link RadioListener#securityActivation}: the UE cannot go on with it. */
    void securityFailure();

    /** The UE has nothing more to send or to wait for: the base station's inactivity timer may run out at once. */
    void inactive();

    /** The UE ends the connection by itself, without a word to anybody, as on radio link failure. */
    void drop();
}
