// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/**
 * Why a context is to end (TS 29.502 §6.1.6.2.6).
 */
public record SmContextReleaseData(SmContextCause cause) {
}
