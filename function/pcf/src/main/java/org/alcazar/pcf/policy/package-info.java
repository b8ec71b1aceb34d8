// SPDX-License-Identifier: Apache-2.0
/** Rows of policy: for whom, what, and which count. */
@NullMarked
package org.alcazar.pcf.policy;

import org.jspecify.annotations.NullMarked;
