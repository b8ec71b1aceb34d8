// SPDX-License-Identifier: Apache-2.0
/** The AUSF: authentication of UEs for serving networks, with vectors of the UDM. */
@NullMarked
package org.alcazar.ausf;

import org.jspecify.annotations.NullMarked;
