// SPDX-License-Identifier: Apache-2.0
/** Simulated radio against a core: the commands' common parts, and what a registration costs. */
@NullMarked
package org.alcazar.app.load;

import org.jspecify.annotations.NullMarked;
