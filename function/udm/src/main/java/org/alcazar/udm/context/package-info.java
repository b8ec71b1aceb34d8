// SPDX-License-Identifier: Apache-2.0
/** What the UDM remembers of a subscriber while it has to do with it. */
@NullMarked
package org.alcazar.udm.context;

import org.jspecify.annotations.NullMarked;
