// SPDX-License-Identifier: Apache-2.0
/** 5G-EIR: which equipment may be used, may be used and is watched, or is barred. */
@NullMarked
package org.alcazar.eir;

import org.jspecify.annotations.NullMarked;
