// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.nas.element.FiveGSTmsi;

/** A cell of NR, which leads to a 5G core. */
public non-sealed interface NrCell extends Cell<FiveGSTmsi> {
}
