// SPDX-License-Identifier: Apache-2.0
/** The secret type, which every other package of the module takes keys as. */
@NullMarked
package org.alcazar.crypto;

import org.jspecify.annotations.NullMarked;
