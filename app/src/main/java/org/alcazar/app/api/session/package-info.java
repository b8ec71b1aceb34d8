// SPDX-License-Identifier: Apache-2.0
/** Sessions. */
@NullMarked
package org.alcazar.app.api.session;

import org.jspecify.annotations.NullMarked;
