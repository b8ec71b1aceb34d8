// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

/**
 * Something in a configuration file that keeps it from being used.
 *
 * @param line where, from 1
 * @param message what is wrong and what would be right, on one line
 */
public record Problem(int line, String message) {
}
