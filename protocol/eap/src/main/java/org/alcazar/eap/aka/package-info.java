// SPDX-License-Identifier: Apache-2.0
/** EAP-AKA (RFC 4187) and EAP-AKA' (RFC 9048): messages and their attributes. */
@NullMarked
package org.alcazar.eap.aka;

import org.jspecify.annotations.NullMarked;
