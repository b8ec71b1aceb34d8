// SPDX-License-Identifier: Apache-2.0
/** What a configuration file may hold, as data: one description reads it, prints the commented default and the documentation. */
@NullMarked
package org.alcazar.app.config.schema;

import org.jspecify.annotations.NullMarked;
