// SPDX-License-Identifier: Apache-2.0
/** The demonstration: a whole core, a simulated gNB and UEs, in one process. */
@NullMarked
package org.alcazar.app.demo;

import org.jspecify.annotations.NullMarked;
