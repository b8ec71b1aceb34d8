// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

/** A plain NAS message of 5GS: of mobility management or of session management (TS 24.501 §8). */
public sealed interface NasMessage permits FiveGmmMessage, FiveGsmMessage {
}
