// SPDX-License-Identifier: Apache-2.0
/** How elements and groups of them are read and written: tables as data, one codec. */
@NullMarked
package org.alcazar.pfcp.codec;

import org.jspecify.annotations.NullMarked;
