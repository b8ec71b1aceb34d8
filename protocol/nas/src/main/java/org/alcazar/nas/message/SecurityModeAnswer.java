// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

/** What a UE answers to a {@link SecurityModeCommand} (TS 24.501 §5.4.2). */
public sealed interface SecurityModeAnswer extends FiveGmmMessage permits SecurityModeComplete, SecurityModeReject {
}
