// SPDX-License-Identifier: Apache-2.0
/** JSON as it is taken and given: strict, and described by a schema. */
@NullMarked
package org.alcazar.app.api.json;

import org.jspecify.annotations.NullMarked;
