// SPDX-License-Identifier: Apache-2.0
/** Subscribers as they are provisioned: the store, and its import from CSV. */
@NullMarked
package org.alcazar.udm.subscriber;

import org.jspecify.annotations.NullMarked;
