// SPDX-License-Identifier: Apache-2.0
/** Service-based interfaces (TS 29.5xx) as Java contracts. */
@NullMarked
package org.alcazar.sbi;

import org.jspecify.annotations.NullMarked;
