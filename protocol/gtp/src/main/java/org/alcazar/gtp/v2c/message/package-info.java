// SPDX-License-Identifier: Apache-2.0
/** Messages of GTPv2-C, each a record beside its element table (TS 29.274 §7). */
@NullMarked
package org.alcazar.gtp.v2c.message;

import org.jspecify.annotations.NullMarked;
