// SPDX-License-Identifier: Apache-2.0
/**
 * On-demand security services between functions: the rows that say who wants which, and what a UE is known to be able to do. UDM, PCF and
 * NRF hand them out as optional members of their services.
 */
@NullMarked
package org.alcazar.sbi.ondemand;

import org.jspecify.annotations.NullMarked;
