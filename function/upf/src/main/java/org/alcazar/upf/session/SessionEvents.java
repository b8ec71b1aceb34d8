// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.util.List;
import org.alcazar.pfcp.message.UsageReport;

/** What a session has to tell its CP function. Called on the strand of N4. */
public interface SessionEvents {

    /** @param qfi of the first packet buffered, or a negative number */
    void downlinkData(UpSession session, int pdrId, int qfi, int trafficClass);

    void usage(UpSession session, List<UsageReport> reports);

    /** No packet passed for as long as the CP function said. */
    void inactive(UpSession session);
}
