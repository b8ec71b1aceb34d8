// SPDX-License-Identifier: Apache-2.0
/** What both versions of GTP share: how decoding fails. */
@NullMarked
package org.alcazar.gtp;

import org.jspecify.annotations.NullMarked;
