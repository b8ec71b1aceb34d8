// SPDX-License-Identifier: Apache-2.0
/** Devices: trust in their certificates, revocation, and the proof that a device is what its certificate says. */
@NullMarked
package org.alcazar.identity.device;

import org.jspecify.annotations.NullMarked;
