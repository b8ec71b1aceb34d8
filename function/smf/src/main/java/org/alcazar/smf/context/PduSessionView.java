// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.List;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.sbi.udm.SscMode;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was at one moment, for a console. What was not decided yet is null.
 *
 * @param smContextRef what the AMF names it by
 * @param upf the name of the UPF that anchors it
 * @param ranTunnel the RAN node's end of the N3 or S1-U tunnel, address and TEID
 * @param servedBy which system the UE has it in
 * @param epsBearer the identity of its default bearer in EPS; null if it cannot go there
 */
public record PduSessionView(String smContextRef, SessionKey key, String dnn, Snssai slice, @Nullable PduSessionType type,
        @Nullable SscMode sscMode, PduSessionState state, UpCnxState userPlane, PduAddress address, List<SessionFlow> flows,
        @Nullable Ambr ambr,
        @Nullable UserPlaneSecurity security, @Nullable String upf, @Nullable String ranTunnel,
        ServingNode servedBy, @Nullable Integer epsBearer) {
}
