// SPDX-License-Identifier: Apache-2.0
/** Information elements of NAS for EPS as values (TS 24.301 §9.9), beside those that EPS shares with 5GS. */
@NullMarked
package org.alcazar.nas.eps.element;

import org.jspecify.annotations.NullMarked;
