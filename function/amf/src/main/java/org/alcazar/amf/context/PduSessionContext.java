// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.net.URI;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.PduSessionService;

/**
 * Where a UE's session is managed: what TS 24.501 §5.4.5.2 calls the PDU session routing context.
 *
 * @param id 1 to 15, chosen by the UE
 * @param smContextRef the SMF's name for it
 * @param statusUri where the SMF tells of its end; another for each session that ever was
 */
public record PduSessionContext(int id, Snssai sNssai, String dnn, PduSessionService smf, String smContextRef, URI statusUri) {

    public static final int FIRST_ID = 1;
    public static final int LAST_ID = 15;
}
