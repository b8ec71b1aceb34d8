// SPDX-License-Identifier: Apache-2.0
/** What the SMF tells the outside: counters, security audit, and the trace of messages. */
@NullMarked
package org.alcazar.smf.event;

import org.jspecify.annotations.NullMarked;
