// SPDX-License-Identifier: Apache-2.0
/** What stands between a UE and its gNB or eNB in place of RRC (TS 38.331, TS 36.331) and the air. */
@NullMarked
package org.alcazar.ue.radio;

import org.jspecify.annotations.NullMarked;
