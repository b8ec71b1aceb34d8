// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.time.Duration;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.nas.element.Plmn;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.element.TimeToWait;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** From the UE's and the configuration's words to those of S1AP. */
final class Translation {

    private static final int IPV4 = 32;
    private static final int IPV6 = 128;

    private Translation() {
    }

    static PlmnIdentity plmn(Plmn plmn) {
        return PlmnIdentity.of(plmn.mccText(), plmn.mncText());
    }

    static Tai tai(org.alcazar.nas.element.Tai tai) {
        return new Tai(plmn(tai.plmn()), tai.tac());
    }

    static org.alcazar.s1ap.element.STmsi sTmsi(STmsi sTmsi) {
        return new org.alcazar.s1ap.element.STmsi(sTmsi.mmeCode(), Integer.toUnsignedLong(sTmsi.mTmsi()));
    }

    static STmsi sTmsi(org.alcazar.s1ap.element.STmsi sTmsi) {
        return new STmsi(sTmsi.mmec(), (int) sTmsi.mTmsi());
    }

    static RrcEstablishmentCause cause(EstablishmentCause cause) {
        return switch (cause) {
            case EMERGENCY -> RrcEstablishmentCause.EMERGENCY;
            case MO_SIGNALLING -> RrcEstablishmentCause.MO_SIGNALLING;
            case MO_DATA -> RrcEstablishmentCause.MO_DATA;
            case MT_ACCESS -> RrcEstablishmentCause.MT_ACCESS;
        };
    }

    static Duration duration(TimeToWait wait) {
        return switch (wait) {
            case V1_S -> Duration.ofSeconds(1);
            case V2_S -> Duration.ofSeconds(2);
            case V5_S -> Duration.ofSeconds(5);
            case V10_S -> Duration.ofSeconds(10);
            case V20_S -> Duration.ofSeconds(20);
            case V60_S -> Duration.ofSeconds(60);
        };
    }

    /**
     * The address of an IP version in a Transport Layer Address, of one or of both (TS 36.424 §5.3).
     *
     * @param length of the address wanted in octets, 4 or 16
     * @return null if it is not there
     */
    static @Nullable Octets address(BitString address, int length) {
        var octets = address.octets();
        return switch (address.length()) {
            case IPV4 -> length == 4 ? octets : null;
            case IPV6 -> length == 16 ? octets : null;
            case IPV4 + IPV6 -> length == 4 ? octets.slice(0, 4) : octets.slice(4, 20);
            default -> null;
        };
    }
}
