// SPDX-License-Identifier: Apache-2.0
/**
 * How a message of an application protocol lies on the wire: a table of elements per message, read by one decoder and one encoder, and the
 * exception that says what to answer to a message that is none. NGAP (TS 38.413) and S1AP (TS 36.413) say the same of it, mostly word for
 * word, in their clauses 9 and 10; clause numbers here are those of either.
 */
@NullMarked
package org.alcazar.ap.codec;

import org.jspecify.annotations.NullMarked;
