// SPDX-License-Identifier: Apache-2.0
/** The composition: the one place that knows every function. */
@NullMarked
package org.alcazar.app.core;

import org.jspecify.annotations.NullMarked;
