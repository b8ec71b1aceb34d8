// SPDX-License-Identifier: Apache-2.0
/** NAS for EPS (TS 24.301): decoding and encoding, security header, protection. */
@NullMarked
package org.alcazar.nas.eps;

import org.jspecify.annotations.NullMarked;
