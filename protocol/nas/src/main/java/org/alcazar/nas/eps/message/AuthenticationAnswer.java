// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

/** What a UE answers to an {@link AuthenticationRequest} (TS 24.301 §5.4.2). */
public sealed interface AuthenticationAnswer extends EmmMessage permits AuthenticationResponse, AuthenticationFailure {
}
