// SPDX-License-Identifier: Apache-2.0
/**
 * On-demand security services on the wire and between functions: services, identifiers, capabilities, operations. {@code docs/extension-encoding.md}
 * is the specification; "§" in this package refers to it.
 */
@NullMarked
package org.alcazar.ondemand;

import org.jspecify.annotations.NullMarked;
