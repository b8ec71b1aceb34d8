// SPDX-License-Identifier: Apache-2.0
/** The NRF: which functions there are and what they can do, and the policy information store. */
@NullMarked
package org.alcazar.nrf;

import org.jspecify.annotations.NullMarked;
