// SPDX-License-Identifier: Apache-2.0
/** The messages of PFCP and the elements in them that hold others (TS 29.244 §7.4, §7.5). */
@NullMarked
package org.alcazar.pfcp.message;

import org.jspecify.annotations.NullMarked;
