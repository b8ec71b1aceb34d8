// SPDX-License-Identifier: Apache-2.0
/** The procedures of TS 23.401 and TS 24.301, one class each, and the UE they run for. */
@NullMarked
package org.alcazar.mme.procedure;

import org.jspecify.annotations.NullMarked;
