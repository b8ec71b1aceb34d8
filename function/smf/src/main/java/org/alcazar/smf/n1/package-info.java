// SPDX-License-Identifier: Apache-2.0
/** What is said to the UE: 5GSM messages (TS 24.501 §8.3) made of what a session is. */
@NullMarked
package org.alcazar.smf.n1;

import org.jspecify.annotations.NullMarked;
