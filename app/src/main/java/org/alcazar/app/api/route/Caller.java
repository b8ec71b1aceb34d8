// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

/**
 * Who asks.
 *
 * @param name for the audit
 */
public record Caller(String name, Role role) {
}
