// SPDX-License-Identifier: Apache-2.0
/** GTPv2-C (TS 29.274): header, decoding and encoding. */
@NullMarked
package org.alcazar.gtp.v2c;

import org.jspecify.annotations.NullMarked;
