// SPDX-License-Identifier: Apache-2.0
/** The command line: one small class per command. */
@NullMarked
package org.alcazar.app.command;

import org.jspecify.annotations.NullMarked;
