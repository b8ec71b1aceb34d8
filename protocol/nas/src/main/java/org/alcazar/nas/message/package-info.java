// SPDX-License-Identifier: Apache-2.0
/** The messages of NAS for 5GS (TS 24.501 §8), each with the table of its elements. */
@NullMarked
package org.alcazar.nas.message;

import org.jspecify.annotations.NullMarked;
