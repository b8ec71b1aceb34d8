// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import java.util.Map;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.event.Pressure;

/**
 * Who got in so far, and who did not.
 *
 * @param newcomers UEs taken that had proved nothing
 * @param returns UEs taken that had proved themselves
 * @param refused the rest, by reason
 */
public record AdmissionCounts(long newcomers, long returns, Map<Drop, Long> refused, Pressure pressure) {

    public AdmissionCounts {
        refused = Map.copyOf(refused);
    }
}
