// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

/** Why a UE is not an AMF's any more (TS 29.503 §6.2.6.2.5). */
public record DeregistrationData(DeregistrationReason deregReason) {
}
