// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * The PDU session that keys and proofs are bound to.
 *
 * @param pduSessionId 1 to 15
 * @param snssai the value of TS 24.501 §9.11.2.8; of length 0 where the session has none
 * @param dnn as text; taken in lower case
 */
public record SessionBinding(int pduSessionId, Octets snssai, String dnn) {

    public SessionBinding {
        if (pduSessionId < 0 || pduSessionId > 0xff) {
            throw new IllegalArgumentException("a PDU session identity is one octet: " + pduSessionId);
        }
        dnn = dnn.toLowerCase(Locale.ROOT);
    }

    /** PDU session id, S-NSSAI and DNN, each after its length: the context of an exporter. */
    Octets context() {
        var out = new OctetWriter();
        LengthPrefixed.write(Octets.of(pduSessionId), out);
        LengthPrefixed.write(snssai, out);
        LengthPrefixed.write(Octets.wrap(dnn.getBytes(StandardCharsets.UTF_8)), out);
        return out.toOctets();
    }
}
