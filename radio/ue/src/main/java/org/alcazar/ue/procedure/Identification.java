// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.jspecify.annotations.Nullable;

/** The identities of the UE, and the identification procedure (TS 24.501 §5.4.3). */
final class Identification {

    private final FiveGmm fiveGmm;
    private @Nullable Suci suciSent;

    Identification(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
    }

    /** Forgets what earlier procedures sent. */
    void begin() {
        suciSent = null;
    }

    /** The SUCI that the procedure under way has sent, or null. */
    @Nullable Suci suciSent() {
        return suciSent;
    }

    /** How the UE calls itself in an initial message: by its 5G-GUTI if it has one. */
    MobileIdentity identity() {
        var guti = fiveGmm.context.guti();
        return guti == null ? suci() : guti;
    }

    void answer(IdentityRequest request) {
        var guti = fiveGmm.context.guti();
        var imeisv = fiveGmm.ue.configuration().imeisv();
        fiveGmm.n1.send(new IdentityResponse(switch (request.identityType()) {
            case SUCI -> suci();
            case FIVE_G_GUTI -> guti == null ? new NoIdentity() : guti;
            case FIVE_G_S_TMSI -> guti == null ? new NoIdentity() : sTmsi(guti.sTmsi());
            case IMEI -> imei(imeisv.digits());
            case IMEISV -> imeisv;
            case MAC_ADDRESS, EUI_64 -> new NoIdentity();
        }));
    }

    private static MobileIdentity sTmsi(FiveGSTmsi sTmsi) {
        return sTmsi;
    }

    /** A SUCI; the one sent last while T3519 runs, so that the network sees one identity through repeated attempts (§5.5.1.2.2). */
    private Suci suci() {
        var retained = fiveGmm.context.retainedSuci(fiveGmm.world.nanos());
        if (retained == null) {
            retained = fiveGmm.usim.suci(fiveGmm.world.random());
            fiveGmm.context.retainSuci(retained, fiveGmm.deadline(fiveGmm.ue.configuration().timers().t3519()));
        }
        suciSent = retained;
        return retained;
    }

    /** The IMEI: the first 14 digits of the IMEISV and the check digit over them (TS 23.003 §6.2.1, annex B). */
    static Imei imei(String imeisv) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int digit = imeisv.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return new Imei(imeisv.substring(0, 14) + (10 - sum % 10) % 10);
    }
}
