// SPDX-License-Identifier: Apache-2.0
/**
 * What must survive a restart: one database (SQLite in a file, or PostgreSQL), its schema, number ceilings, and the key that long-term
 * keys are encrypted under.
 */
@NullMarked
package org.alcazar.persistence;

import org.jspecify.annotations.NullMarked;
