// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

/** A plain NAS message of EPS: of mobility management or of session management (TS 24.301 §8). */
public sealed interface EpsMessage permits EmmMessage, EsmMessage {
}
