// SPDX-License-Identifier: Apache-2.0
/**
 * The packet path. What comes is matched against a {@link org.alcazar.upf.forwarding.RuleSet}, which never changes, and leaves through a
 * tunnel or a network: no lock, and no object made for a packet that is forwarded.
 */
@NullMarked
package org.alcazar.upf.forwarding;

import org.jspecify.annotations.NullMarked;
