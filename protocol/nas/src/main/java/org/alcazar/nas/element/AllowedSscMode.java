// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** The SSC modes that a UE may ask for after a reject (TS 24.501 §9.11.4.5). */
public record AllowedSscMode(boolean mode1, boolean mode2, boolean mode3) {
}
