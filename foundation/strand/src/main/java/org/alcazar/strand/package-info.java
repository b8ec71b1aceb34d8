// SPDX-License-Identifier: Apache-2.0
/** The seam to the world ({@link World}) and the strand, on which straight-line procedures run. */
@NullMarked
package org.alcazar.strand;

import org.jspecify.annotations.NullMarked;
