// SPDX-License-Identifier: Apache-2.0
/** Who a device and a person are: what on-demand security services ask of certificates and credentials. */
@NullMarked
package org.alcazar.identity;

import org.jspecify.annotations.NullMarked;
