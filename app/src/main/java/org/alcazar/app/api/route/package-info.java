// SPDX-License-Identifier: Apache-2.0
/** What there is to ask for, who may, and how a request finds it. Knows nothing of the core. */
@NullMarked
package org.alcazar.app.api.route;

import org.jspecify.annotations.NullMarked;
