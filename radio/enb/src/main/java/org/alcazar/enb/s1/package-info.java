// SPDX-License-Identifier: Apache-2.0
/** The eNB's end of the S1 interface (TS 36.413). */
@NullMarked
package org.alcazar.enb.s1;



import org.jspecify.annotations.NullMarked;
