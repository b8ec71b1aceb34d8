// SPDX-License-Identifier: Apache-2.0
/** What the AMF tells the outside: counters, security audit, and the trace of messages. */
@NullMarked
package org.alcazar.amf.event;

import org.jspecify.annotations.NullMarked;
