// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

/** What a UE answers to a {@link SecurityModeCommand} (TS 24.301 §5.4.3). */
public sealed interface SecurityModeAnswer extends EmmMessage permits SecurityModeComplete, SecurityModeReject {
}
