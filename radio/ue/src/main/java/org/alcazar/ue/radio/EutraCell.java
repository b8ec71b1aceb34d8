// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

/** A cell of E-UTRA, which leads to an EPC. */
public non-sealed interface EutraCell extends Cell<STmsi> {
}
