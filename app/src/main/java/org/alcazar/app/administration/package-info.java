// SPDX-License-Identifier: Apache-2.0
/** What administrators do, by command line or API: the same words, checks and audit. */
@NullMarked
package org.alcazar.app.administration;

import org.jspecify.annotations.NullMarked;
