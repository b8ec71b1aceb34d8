// SPDX-License-Identifier: Apache-2.0
/** MS-CHAP version 2 (RFC 2759): not strong, but what many authentication servers of companies know passwords by. */
@NullMarked
package org.alcazar.crypto.mschap;

import org.jspecify.annotations.NullMarked;
