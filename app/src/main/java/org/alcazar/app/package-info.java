// SPDX-License-Identifier: Apache-2.0
/** The program: the one place that knows every function, and the command line to it. */
@NullMarked
package org.alcazar.app;

import org.jspecify.annotations.NullMarked;
