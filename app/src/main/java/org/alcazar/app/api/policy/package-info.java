// SPDX-License-Identifier: Apache-2.0
/** Rows of security policy. */
@NullMarked
package org.alcazar.app.api.policy;

import org.jspecify.annotations.NullMarked;
