// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/**
 * A context was created (TS 29.502 §6.1.6.2.3).
 *
 * @param smContextRef what to name the context by from now on; over HTTP the last part of {@code Location}
 */
public record SmContextCreatedData(String smContextRef) implements SmContextCreateOutcome {
}
