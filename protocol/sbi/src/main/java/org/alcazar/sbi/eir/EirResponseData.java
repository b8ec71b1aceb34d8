// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.eir;

/** What the register knows of equipment (TS 29.511 §6.1.6.2.2). */
public record EirResponseData(EquipmentStatus status) {
}
