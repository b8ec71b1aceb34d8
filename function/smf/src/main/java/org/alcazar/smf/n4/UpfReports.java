// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.smf.context.SessionKey;
import org.jspecify.annotations.Nullable;

/** Takes what UPFs tell by themselves. Must be short and must not wait. */
public interface UpfReports {

    /**
     * Something happened in a session.
     *
     * @param seid the SMF's end of it, as the UPF names it
     * @return whose session it is, and that it will be dealt with; null if this UPF has no such session
     */
    @Nullable SessionKey report(Upf upf, long seid, SessionReportRequest report);

    /** The UPF's end of a session of this UPF; 0 if it has no such session. */
    long remoteSeid(Upf upf, long seid);

    /** A UPF lost its sessions: they are to be made anew. */
    void restarted(Upf upf);
}
