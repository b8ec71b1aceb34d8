// SPDX-License-Identifier: Apache-2.0
/** One contract for message transport ({@link Carrier}) and one for datagrams ({@link DatagramCarrier}), and what carries them. */
@NullMarked
package org.alcazar.transport;

import org.jspecify.annotations.NullMarked;
