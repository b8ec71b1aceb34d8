// SPDX-License-Identifier: Apache-2.0
/**
 * Protected idle mobility from 4G to 5G: the elements of UE and network, MAC-2, and what MME and AMF tell each other in private extensions.
 * {@code docs/interworking-encoding.md} is the specification; "§" in this package refers to it.
 */
@NullMarked
package org.alcazar.interworking;

import org.jspecify.annotations.NullMarked;
