// SPDX-License-Identifier: Apache-2.0
/** What is printed for people and for programs: text, colours, tables, JSON. */
@NullMarked
package org.alcazar.app.terminal;

import org.jspecify.annotations.NullMarked;
