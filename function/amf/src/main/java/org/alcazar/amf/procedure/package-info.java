// SPDX-License-Identifier: Apache-2.0
/** One class per procedure of TS 23.502 and TS 24.501, each read from top to bottom like its ladder diagram. */
@NullMarked
package org.alcazar.amf.procedure;

import org.jspecify.annotations.NullMarked;
