// SPDX-License-Identifier: Apache-2.0
/** What the SMF remembers of sessions, as data: their contexts, their addresses, their QoS and their security policy. */
@NullMarked
package org.alcazar.smf.context;

import org.jspecify.annotations.NullMarked;
