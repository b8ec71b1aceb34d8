// SPDX-License-Identifier: Apache-2.0
/** PFCP (TS 29.244): what reads and writes packets. */
@NullMarked
package org.alcazar.pfcp;

import org.jspecify.annotations.NullMarked;
