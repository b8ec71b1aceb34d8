// SPDX-License-Identifier: Apache-2.0
/** YAML text as a tree that knows its lines. */
@NullMarked
package org.alcazar.app.config.yaml;

import org.jspecify.annotations.NullMarked;
