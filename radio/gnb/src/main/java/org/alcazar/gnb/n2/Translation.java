// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.time.Duration;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.TimeToWait;
import org.alcazar.ue.radio.EstablishmentCause;

/** From the UE's and the configuration's words to those of NGAP. */
final class Translation {

    private Translation() {
    }

    static PlmnIdentity plmn(Plmn plmn) {
        return PlmnIdentity.of(plmn.mccText(), plmn.mncText());
    }

    static Tai tai(org.alcazar.nas.element.Tai tai) {
        return new Tai(plmn(tai.plmn()), tai.tac());
    }

    static SNssai slice(Snssai slice) {
        return new SNssai(slice.sst(), slice.sd());
    }

    static FiveGSTmsi sTmsi(org.alcazar.nas.element.FiveGSTmsi sTmsi) {
        return new FiveGSTmsi(sTmsi.amfSet(), sTmsi.amfPointer(), Integer.toUnsignedLong(sTmsi.tmsi()));
    }

    static org.alcazar.nas.element.FiveGSTmsi sTmsi(FiveGSTmsi sTmsi) {
        return new org.alcazar.nas.element.FiveGSTmsi(sTmsi.amfSetId(), sTmsi.amfPointer(), (int) sTmsi.fiveGTmsi());
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
            case V1S -> Duration.ofSeconds(1);
            case V2S -> Duration.ofSeconds(2);
            case V5S -> Duration.ofSeconds(5);
            case V10S -> Duration.ofSeconds(10);
            case V20S -> Duration.ofSeconds(20);
            case V60S -> Duration.ofSeconds(60);
        };
    }
}
