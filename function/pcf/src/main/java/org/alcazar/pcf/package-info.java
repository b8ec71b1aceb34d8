// SPDX-License-Identifier: Apache-2.0
/** The face of the policy control function. */
@NullMarked
package org.alcazar.pcf;

import org.jspecify.annotations.NullMarked;
