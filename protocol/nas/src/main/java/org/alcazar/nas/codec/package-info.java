// SPDX-License-Identifier: Apache-2.0
/** The one codec that reads element tables (TS 24.007 §11.2), and how each element's value part is coded. */
@NullMarked
package org.alcazar.nas.codec;

import org.jspecify.annotations.NullMarked;
