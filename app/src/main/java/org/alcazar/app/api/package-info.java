// SPDX-License-Identifier: Apache-2.0
/** How a running core is asked what it does, and changed, by HTTP: docs/api.md. */
@NullMarked
package org.alcazar.app.api;

import org.jspecify.annotations.NullMarked;
