// SPDX-License-Identifier: Apache-2.0
/** Base stations. */
@NullMarked
package org.alcazar.app.api.ran;

import org.jspecify.annotations.NullMarked;
