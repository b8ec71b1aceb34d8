// SPDX-License-Identifier: Apache-2.0
/** What goes through PDU sessions in tests and load: echoes, datagrams, transfers. */
@NullMarked
package org.alcazar.ue.traffic;

import org.jspecify.annotations.NullMarked;
