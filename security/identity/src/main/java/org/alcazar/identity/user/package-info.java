// SPDX-License-Identifier: Apache-2.0
/** Users: their WebAuthn credentials, enrolled and revoked, and the assertions that prove who uses a UE. */
@NullMarked
package org.alcazar.identity.user;

import org.jspecify.annotations.NullMarked;
