// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;

/**
 * How far a simulation is.
 *
 * @param total registrations to be done
 * @param begun of these
 * @param registered of those begun, how many succeeded
 * @param failed of those begun, how many did not
 */
public record Progress(int total, int begun, int registered, int failed, Duration elapsed) {
}
