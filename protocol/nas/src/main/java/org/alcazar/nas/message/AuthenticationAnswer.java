// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

/** What a UE answers to an {@link AuthenticationRequest} (TS 24.501 §5.4.1.3). */
public sealed interface AuthenticationAnswer extends FiveGmmMessage permits AuthenticationResponse, AuthenticationFailure {
}
