// SPDX-License-Identifier: Apache-2.0
/** Ephemeral key agreement. */
@NullMarked
package org.alcazar.crypto.agreement;

import org.jspecify.annotations.NullMarked;
