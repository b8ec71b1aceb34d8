// SPDX-License-Identifier: Apache-2.0
/** RADIUS packets (RFC 2865, 3579, 5176), written and read, and what proves that they come from who shares a secret. */
@NullMarked
package org.alcazar.radius;

import org.jspecify.annotations.NullMarked;
