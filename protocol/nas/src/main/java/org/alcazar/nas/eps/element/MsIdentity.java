// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;

/** Mobile identity as GSM has it (TS 24.008 §10.5.1.4), which EPS asks a UE for. */
public sealed interface MsIdentity permits Imsi, Imei, Imeisv, Tmsi, NoMsIdentity {
}
