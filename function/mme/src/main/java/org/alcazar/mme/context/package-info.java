// SPDX-License-Identifier: Apache-2.0
/** What the MME remembers: eNBs, UEs, their security and their PDN connections, as data. */
@NullMarked
package org.alcazar.mme.context;

import org.jspecify.annotations.NullMarked;
