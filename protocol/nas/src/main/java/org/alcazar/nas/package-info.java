// SPDX-License-Identifier: Apache-2.0
/** NAS for 5GS (TS 24.501): decoding and encoding, security header, protection. */
@NullMarked
package org.alcazar.nas;

import org.jspecify.annotations.NullMarked;
