// SPDX-License-Identifier: Apache-2.0
/** IP packets as far as a user plane function reads and writes them. */
@NullMarked
package org.alcazar.upf.ip;

import org.jspecify.annotations.NullMarked;
