// SPDX-License-Identifier: Apache-2.0
/** One contract for message transport ({@link Carrier}), and what carries it. */
@NullMarked
package org.alcazar.transport;

import org.jspecify.annotations.NullMarked;
