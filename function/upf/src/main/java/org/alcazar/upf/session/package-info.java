// SPDX-License-Identifier: Apache-2.0
/** PFCP sessions as the CP function made them: their rules, their tunnels, their usage. All on the one strand of N4. */
@NullMarked
package org.alcazar.upf.session;

import org.jspecify.annotations.NullMarked;
