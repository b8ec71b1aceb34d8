// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * Where a handover goes to (TS 29.274 §8.51).
 *
 * @param type 0 RNC, 1 macro eNodeB, 2 cell, 3 home eNodeB, 4 extended macro eNodeB, 5 gNB, 6 macro ng-eNB, 7 extended ng-eNB, 8 en-gNB
 * @param identification as the type codes it
 */
public record TargetIdentification(int type, Octets identification) {

    public static final int RNC = 0;
    public static final int MACRO_ENODEB = 1;
    public static final int HOME_ENODEB = 3;
    public static final int GNB = 5;
}
