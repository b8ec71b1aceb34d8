// SPDX-License-Identifier: Apache-2.0
/** What is said to the RAN node: transfers (TS 38.413 §9.3.4) made of what a session is. */
@NullMarked
package org.alcazar.smf.n2;

import org.jspecify.annotations.NullMarked;
