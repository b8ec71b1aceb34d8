// SPDX-License-Identifier: Apache-2.0
/** A PDU session as its UE has it: what is asked for, and what came of it. */
@NullMarked
package org.alcazar.ue.session;

import org.jspecify.annotations.NullMarked;
