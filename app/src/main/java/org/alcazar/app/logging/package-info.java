// SPDX-License-Identifier: Apache-2.0
/** How the log looks, and what is hidden in it. */
@NullMarked
package org.alcazar.app.logging;

import org.jspecify.annotations.NullMarked;
