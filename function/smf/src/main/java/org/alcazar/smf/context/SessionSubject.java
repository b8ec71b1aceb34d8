// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.Objects;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is, and with what: what stays the same however the UE is reached.
 *
 * @param pei the equipment's identity, if it is known
 * @param dnn the data network, its network identifier alone
 * @param servingNetwork where the UE asked for it
 */
public record SessionSubject(SessionKey key, @Nullable String pei, String dnn, Snssai sNssai, PlmnId servingNetwork) {

    /** Of one that the UE asks for by an AMF. */
    static SessionSubject of(SmContextCreateData data) {
        return new SessionSubject(new SessionKey(data.supi(), Objects.requireNonNull(data.pduSessionId())), data.pei(),
                Objects.requireNonNull(data.dnn()), Objects.requireNonNull(data.sNssai()), data.servingNetwork());
    }

    public String supi() {
        return key.supi();
    }

    public int pduSessionId() {
        return key.pduSessionId();
    }
}
