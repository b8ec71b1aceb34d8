// SPDX-License-Identifier: Apache-2.0
/**
 * What is said with MMEs, as SGW-C and PGW-C in one: S11 (TS 29.274 §7.2), made of what a session is.
 */
@NullMarked
package org.alcazar.smf.s11;

import org.jspecify.annotations.NullMarked;
