// SPDX-License-Identifier: Apache-2.0
/** The contracts' records as the standard's JSON (TS 29.501 §5). */
@NullMarked
package org.alcazar.sbi.json;

import org.jspecify.annotations.NullMarked;
