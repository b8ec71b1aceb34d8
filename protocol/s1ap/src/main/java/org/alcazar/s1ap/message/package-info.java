// SPDX-License-Identifier: Apache-2.0
/** The messages of S1AP (TS 36.413 §9.1), one record each, with the table of its elements. */
@NullMarked
package org.alcazar.s1ap.message;

import org.jspecify.annotations.NullMarked;
