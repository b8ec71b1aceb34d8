// SPDX-License-Identifier: Apache-2.0
/** UEs, wherever they are. */
@NullMarked
package org.alcazar.app.api.ue;

import org.jspecify.annotations.NullMarked;
