// SPDX-License-Identifier: Apache-2.0
/** Key files, and what the first start creates. */
@NullMarked
package org.alcazar.app.keys;

import org.jspecify.annotations.NullMarked;
