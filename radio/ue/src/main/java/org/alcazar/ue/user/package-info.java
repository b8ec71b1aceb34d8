// SPDX-License-Identifier: Apache-2.0
/** The person who uses a UE: an authenticator in software (W3C WebAuthn). */
@NullMarked
package org.alcazar.ue.user;

import org.jspecify.annotations.NullMarked;
