// SPDX-License-Identifier: Apache-2.0
/** The elements that are the same in every application protocol, and what elements of any of them are built of. */
@NullMarked
package org.alcazar.ap.element;

import org.jspecify.annotations.NullMarked;
