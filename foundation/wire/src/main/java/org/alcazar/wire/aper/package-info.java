// SPDX-License-Identifier: Apache-2.0
/**
 * ASN.1 packed encoding rules, basic, aligned variant (ITU-T X.691): a reader and a writer of the primitive encodings, and combinators
 * ({@link Aper}, {@link AperSequence}, {@link AperChoice}) from which a protocol's types are put together as data.
 */
@NullMarked
package org.alcazar.wire.aper;

import org.jspecify.annotations.NullMarked;
