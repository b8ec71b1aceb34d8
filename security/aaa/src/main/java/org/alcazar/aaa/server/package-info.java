// SPDX-License-Identifier: Apache-2.0
/** A small RADIUS server with EAP, for demonstrations, tests, and machines without another. */
@NullMarked
package org.alcazar.aaa.server;

import org.jspecify.annotations.NullMarked;
