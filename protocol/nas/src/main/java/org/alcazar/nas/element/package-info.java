// SPDX-License-Identifier: Apache-2.0
/** Information elements of NAS for 5GS as values (TS 24.501 §9.11), without their place in any message. */
@NullMarked
package org.alcazar.nas.element;

import org.jspecify.annotations.NullMarked;
