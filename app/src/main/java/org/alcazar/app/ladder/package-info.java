// SPDX-License-Identifier: Apache-2.0
/** Signalling as a ladder diagram, printed while it happens. */
@NullMarked
package org.alcazar.app.ladder;

import org.jspecify.annotations.NullMarked;
