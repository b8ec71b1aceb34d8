// SPDX-License-Identifier: Apache-2.0
/** What a device proves itself with: its key and certificates, and an authority that makes them for tests and demos. */
@NullMarked
package org.alcazar.ue.device;

import org.jspecify.annotations.NullMarked;
