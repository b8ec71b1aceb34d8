// SPDX-License-Identifier: Apache-2.0
/** What the security of NAS has in common in 5GS and EPS: COUNTs, MACs, ciphering. */
@NullMarked
package org.alcazar.nas.security;

import org.jspecify.annotations.NullMarked;
