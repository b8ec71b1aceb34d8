// SPDX-License-Identifier: Apache-2.0
/** Messages of any protocol, read for a person or a program: as a tree of text or as JSON. */
@NullMarked
package org.alcazar.app.decode;

import org.jspecify.annotations.NullMarked;
