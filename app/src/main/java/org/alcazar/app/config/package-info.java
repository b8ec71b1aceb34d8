// SPDX-License-Identifier: Apache-2.0
/** The configuration file: one record per section, each beside the description of its settings. */
@NullMarked
package org.alcazar.app.config;

import org.jspecify.annotations.NullMarked;
