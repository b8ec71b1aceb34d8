// SPDX-License-Identifier: Apache-2.0
/** EAP packets (RFC 3748) and what stands in them, for each method that has records of its own. */
@NullMarked
package org.alcazar.eap;

import org.jspecify.annotations.NullMarked;
