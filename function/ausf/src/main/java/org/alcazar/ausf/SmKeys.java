// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.util.function.Consumer;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.SmKeyData;
import org.alcazar.sbi.ausf.SmKeyInfo;
import org.alcazar.sbi.ausf.SmKeyService;

/** Derives K_SM for SMFs ({@code docs/extension-encoding.md} §6). */
final class SmKeys implements SmKeyService {

    private final AnchorKeys anchors;
    private final Consumer<AusfEvent> events;

    SmKeys(AnchorKeys anchors, Consumer<AusfEvent> events) {
        this.anchors = anchors;
        this.events = events;
    }

    @Override
    public SmKeyData deriveSmKey(SmKeyInfo info) {
        var session = new SessionBinding(info.pduSessionId(), info.sNssai().octets(), info.dnn());
        var input = new SmKeyInput(info.supi(), info.smfInstanceId(), session, info.ueNonce(), info.smfNonce());
        var ksm = anchors.derive(info.supi(), kausf -> SecurityServiceKeys.kSm(kausf, input));
        if (ksm == null) {
            events.accept(AusfEvent.NO_ANCHOR_KEY);
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        events.accept(AusfEvent.SM_KEY_DERIVED);
        return new SmKeyData(ksm);
    }
}
