// SPDX-License-Identifier: Apache-2.0
/** Services of the NRF (TS 29.510), and its policy information store. */
@NullMarked
package org.alcazar.sbi.nrf;

import org.jspecify.annotations.NullMarked;
