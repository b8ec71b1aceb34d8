// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentity;
import org.alcazar.nas.eps.element.NoMsIdentity;
import org.alcazar.nas.eps.element.Tmsi;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.IdentityResponse;

/** The identities of the UE in EPS, and the identification procedure (TS 24.301 §5.4.4). */
final class EpsIdentification {

    private final Emm emm;

    EpsIdentification(Emm emm) {
        this.emm = emm;
    }

    /** How the UE calls itself in an initial message: by its GUTI if it has one. Its IMSI goes in the open: EPS conceals nothing. */
    EpsMobileIdentity identity() {
        var guti = emm.context.guti();
        return guti == null ? imsi() : guti;
    }

    void answer(IdentityRequest request) {
        var imeisv = emm.ue.configuration().imeisv();
        MsIdentity identity = switch (request.identityType()) {
            case IMSI -> imsi();
            case IMEI -> Identification.imei(imeisv.digits());
            case IMEISV -> imeisv;
            case TMSI -> tmsi();
        };
        emm.nas.send(new IdentityResponse(identity));
    }

    private MsIdentity tmsi() {
        var guti = emm.context.guti();
        return guti == null ? new NoMsIdentity() : new Tmsi(guti.mTmsi());
    }

    private Imsi imsi() {
        return new Imsi(emm.usim.imsi().toString());
    }
}
