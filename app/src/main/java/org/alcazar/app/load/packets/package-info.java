// SPDX-License-Identifier: Apache-2.0
/** What a packet costs the user plane function: {@code ./alcazar bench upf}. */
@NullMarked
package org.alcazar.app.load.packets;

import org.jspecify.annotations.NullMarked;
