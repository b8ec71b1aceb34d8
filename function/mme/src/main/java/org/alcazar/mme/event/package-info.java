// SPDX-License-Identifier: Apache-2.0
/** What the MME tells the outside: counters, security audit, and the trace of messages. */
@NullMarked
package org.alcazar.mme.event;

import org.jspecify.annotations.NullMarked;
