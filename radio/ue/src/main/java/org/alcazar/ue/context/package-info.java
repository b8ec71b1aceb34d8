// SPDX-License-Identifier: Apache-2.0
/** What a UE remembers, as data. */
@NullMarked
package org.alcazar.ue.context;

import org.jspecify.annotations.NullMarked;
