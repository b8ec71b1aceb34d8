// SPDX-License-Identifier: Apache-2.0
/** Rows of policy in the database, with who changed what and when, and the copy of them that a running core decides by. */
@NullMarked
package org.alcazar.policy.store;

import org.jspecify.annotations.NullMarked;
