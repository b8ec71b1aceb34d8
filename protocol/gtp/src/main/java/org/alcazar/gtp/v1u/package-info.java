// SPDX-License-Identifier: Apache-2.0
/** GTP-U (TS 29.281): records for its messages, and a flyweight for the packet path. */
@NullMarked
package org.alcazar.gtp.v1u;

import org.jspecify.annotations.NullMarked;
