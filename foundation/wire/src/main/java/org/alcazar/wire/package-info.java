// SPDX-License-Identifier: Apache-2.0
/** Immutable octets, bounded readers and writers, and the one exception that decoding untrusted bytes may end in. */
@NullMarked
package org.alcazar.wire;

import org.jspecify.annotations.NullMarked;
