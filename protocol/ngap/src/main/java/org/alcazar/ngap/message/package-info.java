// SPDX-License-Identifier: Apache-2.0
/** The messages of NGAP (TS 38.413 §9.2), one record each, with the table of its elements. */
@NullMarked
package org.alcazar.ngap.message;

import org.jspecify.annotations.NullMarked;
