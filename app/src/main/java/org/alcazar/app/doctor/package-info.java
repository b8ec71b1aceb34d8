// SPDX-License-Identifier: Apache-2.0
/** What this machine has and lacks for running the core. */
@NullMarked
package org.alcazar.app.doctor;

import org.jspecify.annotations.NullMarked;
