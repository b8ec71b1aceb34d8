// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * MACs under K_AUSF by which home network and UE protect what passes through the serving network: steering of roaming and UE parameters
 * update (TS 33.501 §A.17 to §A.20). All of 16 octets.
 */
public final class HomeNetworkMacs {

    private static final int ACKNOWLEDGED = 1;

    private HomeNetworkMacs() {
    }

    /**
     * SoR-MAC-I_AUSF (§A.17).
     *
     * @param header the SOR header octet of the SOR transparent container
     * @param counter CounterSoR, two octets
     * @param beyond what the container holds beyond octet 22, or null if nothing
     */
    public static Secret sorMacIausf(Secret kAusf, int header, int counter, @Nullable Octets beyond) {
        var kdf = Kdf.fc(0x77).u8(header).u16(counter);
        return (beyond == null ? kdf : kdf.octets(beyond)).derive128(kAusf);
    }

    /** SoR-MAC-I_UE of an acknowledgement (§A.18). */
    public static Secret sorMacIue(Secret kAusf, int counter) {
        return Kdf.fc(0x78).u8(ACKNOWLEDGED).u16(counter).derive128(kAusf);
    }

    /**
     * UPU-MAC-I_AUSF (§A.19).
     *
     * @param data the UE parameters update list, from octet 23 of the container on
     * @param counter CounterUPU, two octets
     */
    public static Secret upuMacIausf(Secret kAusf, Octets data, int counter) {
        return Kdf.fc(0x7b).octets(data).u16(counter).derive128(kAusf);
    }

    /** UPU-MAC-I_UE of an acknowledgement (§A.20). */
    public static Secret upuMacIue(Secret kAusf, int counter) {
        return Kdf.fc(0x7c).u8(ACKNOWLEDGED).u16(counter).derive128(kAusf);
    }
}
