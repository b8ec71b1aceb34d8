// SPDX-License-Identifier: Apache-2.0
/**
 * How an NGAP message lies on the wire (TS 38.413 §9.4): a table of elements per message, read by one decoder and one encoder, and the
 * exception that says what to answer to a message that is none (§10).
 */
@NullMarked
package org.alcazar.ngap.codec;

import org.jspecify.annotations.NullMarked;
