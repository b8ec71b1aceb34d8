// SPDX-License-Identifier: Apache-2.0
/** Services of the AMF (TS 29.518), and the callback they use. */
@NullMarked
package org.alcazar.sbi.amf;

import org.jspecify.annotations.NullMarked;
