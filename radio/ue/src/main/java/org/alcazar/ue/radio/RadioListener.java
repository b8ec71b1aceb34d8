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

    /** The connection is gone. Nothing more is heard of it. */
    void released(RadioConnection connection, ReleaseReason reason);
}
